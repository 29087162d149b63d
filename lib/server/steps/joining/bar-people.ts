import type { Outbox } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { tellRequests } from "./tell-requests.ts";

type Barring = {
  tx: Tx;
  outbox: Outbox;
  /** Milliseconds since 1970. */
  now: number;
  conversationId: number;
  actorId: number;
  /** Who was a member until now. */
  personIds: number[];
};

/** Keeps people out of a group (拒绝再次申请) until an admin lets them ask again. */
export async function barPeople({ tx, outbox, now, conversationId, actorId, personIds }: Barring) {
  const at = new Date(now);
  await tx.joinRequest.deleteMany({ where: { groupId: conversationId, personId: { in: personIds } } });
  await tx.joinRequest.createMany({
    data: personIds.map((personId) => ({
      groupId: conversationId,
      personId,
      state: "barred",
      answeredById: actorId,
      answeredAt: at,
      createdAt: at,
    })),
  });
  await tellRequests({ tx, outbox, conversationId, personIds: [] });
}
