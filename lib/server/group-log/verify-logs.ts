import type { QueryResult } from "#lib/contract/queries.ts";
import type { ReadDatabase } from "../ports/open-to-read.ts";
import { verifyActs } from "./verify-acts.ts";

/** What became of the log of one group. */
export type GroupVerdict = QueryResult<"group:verify-log"> & { number: number; name: string };

/**
 * Verifies the log of the group with this number, or (null) of every group, disbanded ones as well, in the order of their
 * numbers. Empty: there is no such group.
 */
export async function verifyLogs(
  database: ReadDatabase,
  groupNumber: number | null,
): Promise<GroupVerdict[]> {
  const groups = await database.view((tx) =>
    tx.qQGroup.findMany({
      where: groupNumber === null ? {} : { number: groupNumber },
      select: { conversationId: true, number: true, name: true },
      orderBy: { number: "asc" },
    }),
  );
  const verdicts: GroupVerdict[] = [];
  // A view of its own for each: a server that goes on writing is not held up for as long as all of them take.
  for (const { conversationId, number, name } of groups)
    verdicts.push({ number, name, ...(await database.view((tx) => verifyActs(tx, conversationId))) });
  return verdicts;
}
