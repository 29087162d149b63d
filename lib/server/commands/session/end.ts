import { standingOutside } from "#lib/domain/standing.ts";
import { defineCommand } from "../../command.ts";

/** Signs out: the session's row goes, and every socket of it is closed. */
export const endSession = defineCommand({
  name: "session:end",
  action: "session.end",
  facts: async ({ personId, now }) => ({ standing: standingOutside(personId, now) }),
  async run({ tx, call, personId, outbox }) {
    const sessionId = call.actor?.sessionId ?? "";
    await tx.session.deleteMany({ where: { id: sessionId, userId: personId } });
    outbox.effect({ effect: "end-session", sessionId, reason: "signed_out" });
    return {};
  },
});
