import type { Outbox } from "../command.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";

type UnreadMark = {
  tx: Tx;
  outbox: Outbox;
  personId: number;
  conversationId: number;
  isMarkedUnread: boolean;
};

/** Sets a person's unread mark on a conversation, or takes it away, and tells their devices when that changed it. */
export async function setUnreadMark(mark: UnreadMark): Promise<void> {
  const { tx, outbox, personId, conversationId, isMarkedUnread } = mark;
  const { count } = await tx.membership.updateMany({
    where: { conversationId, userId: personId, isMarkedUnread: !isMarkedUnread },
    data: { isMarkedUnread },
  });
  if (count === 0) return;
  const rev = (await raisePersonRevs(tx, [personId])).get(personId) ?? 0;
  outbox.event({ person: personId }, "receipt:marked", { rev, conversationId, isMarkedUnread });
}
