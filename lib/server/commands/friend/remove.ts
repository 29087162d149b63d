import { directKey } from "#lib/domain/direct-key.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { defineCommand } from "../../command.ts";
import { areFriends } from "../../facts.ts";
import { raisePersonRevs } from "../../ports/counters.ts";
import { lockPair } from "../../steps/lock-pair.ts";

/** Ends a friendship for both sides. Their conversation stays readable; nothing more can be said in it. */
export const removeFriend = defineCommand({
  name: "friend:remove",
  action: "friend.remove",
  async facts({ tx, personId, input, now, lock }) {
    await lockPair(tx, lock, personId, input.personId);
    const isFriend = await areFriends(tx, personId, input.personId);
    return { standing: standingOutside(personId, now), target: { isFriend } };
  },
  async run({ tx, personId, input: { personId: friendId }, outbox }) {
    const between = [
      { personId, friendId },
      { personId: friendId, friendId: personId },
    ];
    await tx.friendship.deleteMany({ where: { OR: between } });
    await tx.conversation.updateMany({
      where: { directKey: directKey(personId, friendId) },
      data: { rulesRev: { increment: 1 } },
    });
    const revs = await raisePersonRevs(tx, [personId, friendId]);
    for (const [person, rev] of revs) {
      const other = person === personId ? friendId : personId;
      outbox.event({ person }, "friend:removed", { rev, friendId: other });
    }
    return {};
  },
});
