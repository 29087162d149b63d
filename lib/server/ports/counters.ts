import { FIRST_GROUP_NUMBER, FIRST_PERSON_NUMBER } from "#lib/contract/limits.ts";
import { databaseKind, lockRows, type Tx } from "./database.ts";

const firstNumber = { person: FIRST_PERSON_NUMBER, group: FIRST_GROUP_NUMBER };

/** Takes the next public number, in one atomic statement. A rollback gives it back. */
export async function nextNumber(tx: Tx, kind: keyof typeof firstNumber): Promise<number> {
  const [first, second] = databaseKind(tx) === "postgres" ? ["$1", "$2"] : ["?", "?"];
  const rows = await tx.$queryRawUnsafe<{ next: number | bigint }[]>(
    `INSERT INTO "Counter" ("name", "next") VALUES (${first}, ${second})
     ON CONFLICT ("name") DO UPDATE SET "next" = "Counter"."next" + 1 RETURNING "next"`,
    kind,
    firstNumber[kind] + 1,
  );
  return Number(rows[0]?.next) - 1;
}

/**
 * Raises the change counter of each of these people by one and returns the new values. Rows are locked in one
 * order, so two commands that concern the same people wait for each other.
 */
export async function raisePersonRevs(tx: Tx, personIds: Iterable<number>): Promise<Map<number, number>> {
  const ids = [...new Set(personIds)];
  await lockRows(
    tx,
    ids.map((id) => ({ table: "UserProfile", id })),
  );
  const rows = await tx.userProfile.updateManyAndReturn({
    where: { id: { in: ids } },
    data: { rev: { increment: 1 } },
    select: { id: true, rev: true },
  });
  return new Map(rows.map(({ id, rev }) => [id, rev]));
}
