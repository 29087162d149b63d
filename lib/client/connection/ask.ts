import type { CommandInput, CommandName, CommandResult } from "../../contract/commands.ts";
import type { QueryInput, QueryName, QueryResult } from "../../contract/queries.ts";
import type { Answer, Refusal } from "../../contract/refusals.ts";
import type { Connection } from "./connection.ts";
import { ANSWER_LIMIT_MS } from "./socket.ts";

/** The server could not be reached, or did not answer: whether it did what was asked is not known. */
export const UNREACHABLE: Refusal = { code: "server_busy" };

/** Commands and queries over the connection. While it is away they wait for it, up to the time limit. */
export function createAsk(connection: Connection) {
  async function ask(name: string, input: unknown): Promise<Answer<unknown>> {
    // Not the time of day, which may be set back meanwhile.
    const until = performance.now() + ANSWER_LIMIT_MS;
    const isReady = await connection.whenReady(ANSWER_LIMIT_MS);
    const answer = isReady
      ? await connection.emit(name, input, Math.max(1_000, until - performance.now()))
      : null;
    return (answer as Answer<unknown> | null) ?? { ok: false, refusal: UNREACHABLE };
  }
  return {
    command: <N extends CommandName>(name: N, input: CommandInput<N>) =>
      ask(name, input) as Promise<Answer<CommandResult<N>>>,
    query: <N extends QueryName>(name: N, input: QueryInput<N>) =>
      ask(name, input) as Promise<Answer<QueryResult<N>>>,
  };
}

export type Ask = ReturnType<typeof createAsk>;
