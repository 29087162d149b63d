import type { Database } from "#lib/server/ports/database.ts";
import { essence } from "./compare-device.ts";
import type { Said } from "./ledger.ts";

/** What the database says. */
export type Truth = Awaited<ReturnType<typeof readTruth>>;

/** Reads everything that was said, at a moment at which nobody says anything. */
export async function readTruth(db: Database) {
  const rows = await db.message.findMany({ orderBy: [{ conversationId: "asc" }, { seq: "asc" }] });
  const messages = rows.map(({ recalledAt, ...row }) => ({ ...row, isRecalled: recalledAt !== null }));
  const comings = (
    await db.conversationChange.findMany({
      where: { kind: { in: ["group:members-joined", "group:members-invited", "conversation:opened"] } },
    })
  ).map((row) => ({ ...row, userIds: (JSON.parse(row.data) as { userIds: number[] }).userIds }));
  const conversations = await db.conversation.findMany({ orderBy: { id: "asc" } });
  const byConversation = Map.groupBy(messages, ({ conversationId }) => conversationId);
  const byId = Map.groupBy(messages, ({ clientMessageId }) => clientMessageId);
  const byBody = Map.groupBy(
    messages.filter(({ isRecalled }) => !isRecalled),
    ({ body }) => body,
  );

  return {
    /** What somebody sees of a conversation who joined after this message, and how much of it is unread. */
    async place(joinedSeq: number, conversationId: number, userId: number) {
      const { readSeq } = await db.membership.findUniqueOrThrow({
        where: { conversationId_userId: { conversationId, userId } },
      });
      const seen = (byConversation.get(conversationId) ?? []).filter(({ seq }) => seq > joinedSeq);
      return { messages: seen.map(essence), unread: seen.filter(({ seq }) => seq > readSeq).length };
    },
    isStored: ({ id }: Said) => byId.has(id),
    /**
     * Whether its sender was let in again between saying it and its being stored: then it may have been refused
     * rightly, and a copy of it that was still under way in the network came in after that.
     */
    isLateCopy({ id, at }: Said): boolean {
      const message = byId.get(id)?.[0];
      return comings.some(
        ({ conversationId, rev, createdAt, userIds }) =>
          message?.conversationId === conversationId &&
          rev < message.rev &&
          createdAt.getTime() >= at &&
          userIds.includes(message.senderId),
      );
    },
    recalled: () => messages.filter(({ isRecalled }) => isRecalled).length,
    /** How many stand there more than once. */
    doubles: () => [...byId.values(), ...byBody.values()].filter((rows) => rows.length > 1).length,
    /** Of each conversation, the numbers that are missing or stand twice. */
    holes: () =>
      conversations.reduce((sum, { id, lastSeq }) => {
        const seqs = (byConversation.get(id) ?? []).map(({ seq }) => seq);
        const isWell = seqs.length === lastSeq && seqs.every((seq, at) => seq === at + 1);
        return sum + (isWell ? 0 : Math.max(1, Math.abs(lastSeq - seqs.length)));
      }, 0),
    /** What stands before something its device said earlier in the same conversation. What was refused has no place. */
    disordered(said: readonly Said[]): Said[] {
      const latest = new Map<string, number>();
      const found: Said[] = [];
      for (const one of said) {
        const { id, device, conversationId, wasRefused } = one;
        const seq = byId.get(id)?.[0]?.seq;
        if (seq === undefined || wasRefused) continue;
        const key = `${device}:${conversationId}`;
        if (seq < (latest.get(key) ?? 0)) found.push(one);
        latest.set(key, seq);
      }
      return found;
    },
  };
}
