import { limits } from "#lib/contract/limits.ts";
import { type Outbox, Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { tellRequests } from "./tell-requests.ts";

export type JoinAsking = {
  tx: Tx;
  outbox: Outbox;
  /** Milliseconds since 1970. */
  now: number;
  conversationId: number;
  /** Who is to come in. */
  personId: number;
  /** What there is already between the person and the group. */
  request: { id: number; state: string; isIgnored: boolean } | null;
  note?: string;
  answer?: string;
  isRight?: boolean | null;
  invitedById?: number;
  linkId?: number;
};

/**
 * Asks the admins of a group, whose conversation row the caller holds locked, to let somebody in. Of who is ignored
 * they hear nothing, and the person does not know.
 * @throws Refused already_requested, too_many
 */
export async function askToJoin(asking: JoinAsking): Promise<void> {
  const { tx, outbox, now, conversationId, personId, request, ...asked } = asking;
  if (request?.state === "pending") throw new Refused("already_requested");
  const isIgnored = request?.isIgnored ?? false;
  const max = limits.pendingJoinRequests;
  const where = { groupId: conversationId, state: "pending", isIgnored: false };
  if (!isIgnored && (await tx.joinRequest.count({ where })) >= max)
    throw new Refused("too_many", { params: { max } });
  if (request) await tx.joinRequest.delete({ where: { id: request.id } });
  await tx.joinRequest.create({
    data: { ...asked, groupId: conversationId, personId, isIgnored, createdAt: new Date(now) },
  });
  await tellRequests({ tx, outbox, conversationId, personIds: [personId] });
}
