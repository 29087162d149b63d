import type { MessengerClient } from "#lib/client/types.ts";
import { limits } from "#lib/contract/limits.ts";
import type { QueryInput, QueryResult } from "#lib/contract/queries.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { joinLogs } from "./join-logs.ts";

type Log = QueryResult<"group:log">;

/** How long to wait where the server asks for it. */
const MS_PER_SECOND = 1_000;

/** Reads everything a question to the log has to answer, page by page, waiting where the server wants it slower. */
export async function readWholeLog(
  client: MessengerClient,
  query: QueryInput<"group:log">,
): Promise<Answer<Log>> {
  let log: Log | null = null;
  let beforeSeq: number | null = null;
  for (;;) {
    const answer: Answer<Log> = await client.query("group:log", {
      ...query,
      beforeSeq,
      limit: limits.logPage,
    });
    if (!answer.ok) {
      const { code, params } = answer.refusal;
      if (code !== "too_many_requests") return answer;
      await new Promise((resolve) => setTimeout(resolve, Number(params?.seconds ?? 1) * MS_PER_SECOND));
      continue;
    }
    log = log ? joinLogs(log, answer.value, "older") : answer.value;
    beforeSeq = answer.value.nextSeq;
    if (beforeSeq === null) return { ok: true, value: log };
  }
}
