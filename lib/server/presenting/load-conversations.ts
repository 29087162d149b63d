import type { WireGroup } from "#lib/contract/group/wire.ts";
import type { WireConversation, WirePerson } from "#lib/contract/wire.ts";
import { peerOf } from "../facts.ts";
import { loadDueAnnouncements } from "../ports/announcement-sql.ts";
import type { Tx } from "../ports/database.ts";
import { loadUnreadMentions } from "../ports/mention-sql.ts";
import { loadLastMessages } from "../ports/message-sql.ts";
import { loadDueActivities } from "../ports/reminded-sql.ts";
import { loadCrowds } from "./load-crowds.ts";
import { presentConversation } from "./present.ts";
import { presentGroup } from "./present-group.ts";
import { presentPerson } from "./present-person.ts";

export type LoadedConversations = {
  conversations: WireConversation[];
  /** Peers, owners of groups and senders of last messages. */
  people: WirePerson[];
};

/** All conversations of a person as that person sees them, in a handful of statements however many there are. */
export async function loadConversations(tx: Tx, personId: number): Promise<LoadedConversations> {
  const memberships = await tx.membership.findMany({
    where: { userId: personId },
    include: { admin: { select: { rights: true } }, conversation: { include: { group: true } } },
    orderBy: { conversationId: "asc" },
  });
  const groups = memberships.flatMap(({ conversation }) => conversation.group ?? []);
  const crowdOf = await loadCrowds(tx, groups);
  const lastMessages = await loadLastMessages(tx, personId);
  const mentions = await loadUnreadMentions(tx, personId);
  const due = await loadDueAnnouncements(tx, personId);
  const reminded = await loadDueActivities(tx, personId);
  const lastOf = new Map(lastMessages.map((message) => [message.conversationId, message]));
  const peerIds = memberships.flatMap(({ conversation }) => peerOf(conversation.directKey, personId) ?? []);
  const people = await loadPeople(tx, [
    ...peerIds,
    ...groups.map(({ ownerId }) => ownerId),
    ...lastMessages.map(({ senderId }) => senderId),
  ]);
  const personOf = new Map(people.map((person) => [person.id, person]));
  const conversations = memberships.map(({ conversation, ...membership }) =>
    presentConversation({
      conversation,
      membership,
      group: conversation.group && presentGroup(conversation.group, crowdOf(conversation.id)),
      peer: personOf.get(peerOf(conversation.directKey, personId) ?? 0) ?? null,
      lastMessage: lastOf.get(conversation.id) ?? null,
      mentionSeqs: mentions.get(conversation.id) ?? [],
      dueAnnouncements: due.get(conversation.id) ?? [],
      dueActivities: reminded.get(conversation.id) ?? [],
    }),
  );
  return { conversations, people };
}

/** One conversation as one of its members sees it; null for who is no member. */
export async function loadConversation(
  tx: Tx,
  personId: number,
  conversationId: number,
): Promise<WireConversation | null> {
  const membership = await tx.membership.findUnique({
    where: { conversationId_userId: { conversationId, userId: personId } },
    include: { admin: { select: { rights: true } }, conversation: { include: { group: true } } },
  });
  if (!membership) return null;
  const { conversation } = membership;
  const peerId = peerOf(conversation.directKey, personId);
  const [peer] = peerId === null ? [] : await loadPeople(tx, [peerId]);
  const lastMessage = await tx.message.findFirst({
    where: { conversationId, seq: { equals: conversation.lastSeq, gt: membership.joinedSeq } },
  });
  const group = conversation.group && (await loadGroup(tx, conversationId));
  const mentionSeqs = (await loadUnreadMentions(tx, personId, conversationId)).get(conversationId) ?? [];
  const due = await loadDueAnnouncements(tx, personId, conversationId);
  const reminded = await loadDueActivities(tx, personId, conversationId);
  return presentConversation({
    conversation,
    membership,
    group,
    peer: peer ?? null,
    lastMessage,
    mentionSeqs,
    dueAnnouncements: due.get(conversationId) ?? [],
    dueActivities: reminded.get(conversationId) ?? [],
  });
}

/** A group's data, with who is in it now. */
export async function loadGroup(tx: Tx, conversationId: number): Promise<WireGroup> {
  const row = await tx.qQGroup.findUniqueOrThrow({ where: { conversationId } });
  return presentGroup(row, (await loadCrowds(tx, [row]))(conversationId));
}

/** The people of these ids, each once; ids may repeat. */
export async function loadPeople(tx: Tx, ids: Iterable<number>): Promise<WirePerson[]> {
  const distinct = [...new Set(ids)];
  if (distinct.length === 0) return [];
  const rows = await tx.userProfile.findMany({ where: { id: { in: distinct } }, orderBy: { id: "asc" } });
  return rows.map(presentPerson);
}
