import { directKey } from "#lib/domain/direct-key.ts";
import type { Lock } from "../command.ts";
import type { Tx } from "../ports/database.ts";

/** Holds two people, and the conversation they have or had, still until the commit: their friendship is decided alone. */
export async function lockPair(tx: Tx, lock: Lock, a: number, b: number): Promise<void> {
  const conversation = await tx.conversation.findUnique({
    where: { directKey: directKey(a, b) },
    select: { id: true },
  });
  await lock([
    ...(conversation ? [{ table: "Conversation" as const, id: conversation.id }] : []),
    { table: "UserProfile", id: a },
    { table: "UserProfile", id: b },
  ]);
}
