import { type QueryInput, type QueryName, type QueryResult, queryInputs } from "#lib/contract/queries.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { judge } from "#lib/domain/policy.ts";
import type { Call } from "./call.ts";
import { guard, refuseAnonymous, refuseIf } from "./guard.ts";
import { readTransaction } from "./ports/database.ts";
import { runtime } from "./ports/runtime.ts";
import { queries } from "./queries/registry.ts";
import type { AnyQuery } from "./query.ts";

/**
 * The only way from a door to a query: limit → parse → judge → read → answer. Never throws: what is expected
 * comes back as a refusal, what is not is logged and becomes `internal`.
 */
export function ask<N extends QueryName>(
  call: Call,
  name: N,
  raw: QueryInput<N>,
): Promise<Answer<QueryResult<N>>>;
/** For doors, which hand over whatever the wire brought. */
export function ask(call: Call, name: string, raw: unknown): Promise<Answer<unknown>>;
export async function ask(call: Call, name: string, raw: unknown): Promise<Answer<unknown>> {
  const query = Object.hasOwn(queries, name) ? (queries[name as QueryName] as AnyQuery) : undefined;
  if (!query) return { ok: false, refusal: { code: "unknown_command" } };
  return guard(call, query, queryInputs[query.name], raw, async (input) => {
    const { db, now } = runtime();
    const at = now();
    refuseAnonymous(call, query.action, at);
    const asked = { personId: call.actor?.personId ?? 0, input: input as never, now: at };
    if ("answer" in query) return query.answer({ ...asked, db });
    return readTransaction(db, async (tx) => {
      const facts = await query.facts({ ...asked, tx });
      refuseIf(judge(query.action, facts.standing, facts.target));
      return query.run({ ...asked, tx, facts });
    });
  });
}
