import { standingOutside } from "#lib/domain/standing.ts";
import { defineCommand, Refused } from "../../command.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/**
 * Takes back a message of one's own that waits for an admin, or puts away one that was not let through: it is shown on
 * none of one's devices any more. One that was let through before stays.
 */
export const withdrawHeld = defineCommand({
  name: "message:withdraw-held",
  action: "message.withdraw-held",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  async facts({ tx, personId: userId, input: { clientMessageId }, now, lock }) {
    const where = { userId_clientMessageId: { userId, clientMessageId } };
    const seen = await tx.heldMessage.findUnique({ where, select: { groupId: true } });
    if (seen) await lock([{ table: "Conversation", id: seen.groupId }]);
    // An admin may have decided while this one waited.
    const held = seen && (await tx.heldMessage.findUnique({ where }));
    return { standing: standingOutside(userId, now), target: { isOwn: held !== null }, held };
  },
  async run({ tx, personId, now, facts: { held }, outbox }) {
    if (!held) throw new Refused("not_available");
    const { id, groupId: conversationId, state } = held;
    if (state === "posted") return { isWithdrawn: false };
    if (state === "withdrawn") return { isWithdrawn: true };
    await tx.heldMessage.update({
      where: { id },
      data: { state: "withdrawn", ...(state === "waiting" && { decidedAt: new Date(now) }) },
    });
    outbox.event({ person: personId }, "message:held", {});
    if (state === "waiting")
      await tellAdmins({ tx, outbox, conversationId, topic: "held", right: "silence" });
    return { isWithdrawn: true };
  },
});
