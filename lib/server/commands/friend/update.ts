import { directKey } from "#lib/domain/direct-key.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { defineCommand, Refused } from "../../command.ts";
import { areFriends } from "../../facts.ts";
import { raisePersonRevs } from "../../ports/counters.ts";
import type { Tx } from "../../ports/database.ts";
import { loadPeerRead } from "../../ports/receipt-sql.ts";
import { presentFriend } from "../../presenting/present.ts";

/** Changes the private name (备注) or the category of a friend; only one's own devices learn of it. */
export const updateFriend = defineCommand({
  name: "friend:update",
  action: "friend.update",
  async facts({ tx, personId, input, now, lock }) {
    await lock([{ table: "UserProfile", id: personId }]);
    const isFriend = await areFriends(tx, personId, input.personId);
    return { standing: standingOutside(personId, now), target: { isFriend } };
  },
  async run({ tx, personId, input, outbox }) {
    const { personId: friendId, remark, categoryId } = input;
    if (categoryId) await refuseForeignCategory(tx, personId, categoryId);
    const row = await tx.friendship.update({
      where: { personId_friendId: { personId, friendId } },
      data: { remark, categoryId },
      include: { friend: true },
    });
    const conversation = await tx.conversation.findUniqueOrThrow({
      where: { directKey: directKey(personId, friendId) },
      select: { id: true },
    });
    const rev = (await raisePersonRevs(tx, [personId])).get(personId) ?? 0;
    outbox.event({ person: personId }, "friend:updated", {
      rev,
      friend: presentFriend(row, conversation.id, await loadPeerRead(tx, personId, conversation.id)),
    });
    return {};
  },
});

async function refuseForeignCategory(tx: Tx, personId: number, id: number): Promise<void> {
  const category = await tx.friendCategory.findFirst({ where: { id, personId }, select: { id: true } });
  if (!category) throw new Refused("not_available", { field: "categoryId" });
}
