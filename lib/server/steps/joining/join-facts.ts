import { type JoinMode, readAdmission } from "#lib/contract/group/joining.ts";
import type { Lock } from "../../command.ts";
import { loadStanding } from "../../facts.ts";
import type { Tx } from "../../ports/database.ts";

type Asked = { tx: Tx; personId: number; now: number; lock: Lock; conversationId: number };

/** Where somebody who wants to come in stands with a group; held until the commit. */
export async function joinFacts({ tx, personId, now, lock, conversationId }: Asked) {
  await lock([{ table: "Conversation", id: conversationId }]);
  const group = await tx.qQGroup.findUniqueOrThrow({
    where: { conversationId },
    select: { joinMode: true, admission: true, disbandsAt: true },
  });
  const request = await tx.joinRequest.findUnique({
    where: { groupId_personId: { groupId: conversationId, personId } },
  });
  const joinMode = group.joinMode as JoinMode;
  return {
    standing: await loadStanding(tx, personId, conversationId, now),
    target: {
      joinMode,
      isBarred: request?.state === "barred",
      isDisbanded: group.disbandsAt !== null,
    },
    conversationId,
    joinMode,
    admission: readAdmission(group.admission),
    request,
  };
}
