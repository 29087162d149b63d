import { limits } from "#lib/contract/limits.ts";
import { directKey } from "#lib/domain/direct-key.ts";
import { type Outbox, Refused } from "../command.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";
import { loadPeerRead } from "../ports/receipt-sql.ts";
import { loadConversation, loadPeople } from "../presenting/load-conversations.ts";
import { presentFriend } from "../presenting/present.ts";
import { closeRequest } from "./close-request.ts";
import { recordChange } from "./record-change.ts";

export type Befriending = { tx: Tx; outbox: Outbox; now: number; actorId: number; otherId: number };

/**
 * Makes two people friends who are not yet; the caller holds the pair locked. They talk in the conversation they
 * had before, if they were friends once. Requests between them are closed.
 * @throws Refused too_many_friends
 */
export async function befriend(befriending: Befriending): Promise<{ conversationId: number }> {
  const { tx, outbox, now, actorId, otherId } = befriending;
  const pair = [actorId, otherId];
  for (const personId of pair) {
    const count = await tx.friendship.count({ where: { personId } });
    if (count >= limits.friendsPerPerson)
      throw new Refused("too_many_friends", { params: { max: limits.friendsPerPerson } });
  }
  const createdAt = new Date(now);
  await tx.friendship.createMany({
    data: [
      { personId: actorId, friendId: otherId, createdAt },
      { personId: otherId, friendId: actorId, createdAt },
    ],
  });
  await closeRequests(befriending);
  const { conversationId, isNew } = await openDirect(tx, actorId, otherId, createdAt);
  const kind = "conversation:opened";
  const { notice } = await recordChange(tx, { conversationId, kind, actorId, userIds: pair, now });
  const tellConversation = async () =>
    outbox.event({ conversation: conversationId }, kind, {
      notice,
      members: [],
      people: await loadPeople(tx, pair),
    });
  // Who knows the conversation follows its revs; who does not must be told of it first.
  if (!isNew) await tellConversation();
  await tellPair(befriending, conversationId);
  if (isNew) await tellConversation();
  return { conversationId };
}

async function closeRequests({ tx, outbox, actorId, otherId }: Befriending): Promise<void> {
  const between = [
    { fromId: actorId, toId: otherId },
    { fromId: otherId, toId: actorId },
  ];
  const requests = await tx.friendRequest.findMany({ where: { OR: between } });
  for (const request of requests) await closeRequest(tx, outbox, request, "accepted");
}

async function openDirect(tx: Tx, a: number, b: number, joinedAt: Date) {
  const key = directKey(a, b);
  const known = await tx.conversation.findUnique({ where: { directKey: key }, select: { id: true } });
  if (known) return { conversationId: known.id, isNew: false };
  const { id } = await tx.conversation.create({ data: { kind: "direct", directKey: key } });
  await tx.membership.createMany({
    data: [a, b].map((userId) => ({ conversationId: id, userId, joinedAt })),
  });
  return { conversationId: id, isNew: true };
}

async function tellPair({ tx, outbox, actorId, otherId }: Befriending, conversationId: number) {
  const revs = await raisePersonRevs(tx, [actorId, otherId]);
  for (const [personId, rev] of revs) {
    const friendId = personId === actorId ? otherId : actorId;
    const row = await tx.friendship.findUniqueOrThrow({
      where: { personId_friendId: { personId, friendId } },
      include: { friend: true },
    });
    const conversation = await loadConversation(tx, personId, conversationId);
    if (!conversation) throw new Error(`person ${personId} is not in conversation ${conversationId}`);
    const friend = presentFriend(row, conversationId, await loadPeerRead(tx, personId, conversationId));
    outbox.effect({ effect: "join", personId, conversationId });
    outbox.event({ person: personId }, "friend:added", { rev, friend, conversation });
  }
}
