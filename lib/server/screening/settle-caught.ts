import type { WireCard } from "#lib/contract/cards.ts";
import { limits } from "#lib/contract/limits.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import type { WireMention } from "#lib/contract/wire.ts";
import { type Outbox, Refused } from "../command.ts";
import { commit } from "../commit.ts";
import { lockRows, type Tx } from "../ports/database.ts";
import { storedCard } from "../presenting/rows.ts";
import { recordAct } from "../steps/record-act.ts";
import { recordHit } from "../steps/record-hit.ts";
import { silenceMember } from "../steps/silence-member.ts";
import { tellAdmins } from "../steps/tell-admins.ts";
import type { Caught } from "./filter-words.ts";

export type CaughtMessage = {
  conversationId: number;
  personId: number;
  clientMessageId: string;
  /** As it was written. */
  body: string;
  mentions: readonly WireMention[];
  card: WireCard | null;
  caught: Caught;
  now: number;
};

type Within = { tx: Tx; outbox: Outbox };

/**
 * Does what a filter asks for besides letting a message pass or not: writes it into the hit log, holds it, silences its
 * sender. Doing it again for the same message changes nothing. Answers what its sender is told, where that is another
 * refusal than the filter's: null otherwise.
 * @throws Refused too_many when as many messages of the sender wait as may
 */
export function settleCaught(message: CaughtMessage): Promise<Refusal | null> {
  const { conversationId, personId, caught } = message;
  return commit(async ({ tx, outbox }) => {
    await lockRows(tx, [{ table: "Conversation", id: conversationId }]);
    const place = { conversationId_userId: { conversationId, userId: personId } };
    // Whoever was removed in the meantime is none of this group's business any more.
    if (!(await tx.membership.findUnique({ where: place }))) return { code: "not_available" };
    const refusal = caught.filter.action === "hold" ? await hold({ tx, outbox }, message) : null;
    const isNew = await recordHit({ tx, outbox, ...message });
    if (isNew && caught.filter.action === "silence") await silence({ tx, outbox }, message);
    return refusal;
  });
}

async function hold({ tx, outbox }: Within, message: CaughtMessage): Promise<Refusal | null> {
  const {
    conversationId: groupId,
    personId: userId,
    clientMessageId,
    body,
    mentions,
    card,
    caught,
    now,
  } = message;
  const known = await tx.heldMessage.findUnique({
    where: { userId_clientMessageId: { userId, clientMessageId } },
  });
  if (known?.state === "refused") return { code: "review_refused" };
  if (known?.state === "withdrawn") return { code: "review_withdrawn" };
  if (known) return null;
  const max = limits.heldPerPerson;
  if ((await tx.heldMessage.count({ where: { groupId, userId, state: "waiting" } })) >= max)
    throw new Refused("too_many", { params: { max } });
  await tx.heldMessage.create({
    data: {
      groupId,
      userId,
      clientMessageId,
      body,
      mentions: JSON.stringify(mentions),
      card: storedCard(card),
      filterName: caught.filter.name,
      places: JSON.stringify(caught.places),
      createdAt: new Date(now),
    },
  });
  outbox.event({ person: userId }, "message:held", {});
  await tellAdmins({ tx, outbox, conversationId: groupId, topic: "held", right: "silence" });
  return null;
}

async function silence({ tx, outbox }: Within, message: CaughtMessage): Promise<void> {
  const { conversationId, personId, caught, now } = message;
  const { name: filter, silenceSeconds: seconds } = caught.filter;
  // Who wrote it has brought it about: there is nobody else to name.
  const about = { tx, outbox, now, conversationId, actorId: personId };
  await silenceMember({ ...about, personId, seconds, isAutomatic: true });
  const after = { filter, seconds };
  await recordAct({ ...about, kind: "group:silence-by-filter", targetIds: [personId], after });
}
