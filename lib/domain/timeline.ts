import {
  type ConversationEvents,
  type EventMap,
  type EventName,
  newsEventNames,
  type PersonEvents,
  personEventNames,
} from "../contract/events.ts";
import type { WireNotice } from "../contract/notices.ts";
import { updateConversation, withRead } from "./apply/conversation.ts";
import { withListInSight } from "./apply/member-list.ts";
import { withMessages } from "./apply/messages.ts";
import { withFaces, withGroup, withMembers, withNotice } from "./apply/notice.ts";
import { withPeerMessages, withPeerRead } from "./apply/peer-read.ts";
import { withPeople } from "./apply/people.ts";
import { personEvents } from "./apply/person-events.ts";
import type { MessengerState } from "./state.ts";

/** What is missing before an event can be applied: revs of a conversation (its id) or of the person's own stream. */
export type Gap = number | "person";
export type Applied = { state: MessengerState; gap?: Gap };

type NoticeEvent = ConversationEvents[WireNotice["kind"]];

/**
 * Applies one event: the next rev is taken in, a known one changes nothing, a hole is reported and changes nothing.
 * Pure; parts that stay as they are keep their identity.
 */
export function applyEvent<N extends EventName>(
  state: MessengerState,
  name: N,
  payload: EventMap[N],
): Applied;
export function applyEvent(state: MessengerState, name: EventName, payload: EventMap[EventName]): Applied {
  if (name === "message:posted") return applyPosted(state, payload as EventMap["message:posted"]);
  if (name === "message:recalled") return applyRecalled(state, payload as EventMap["message:recalled"]);
  if (name === "receipt:moved") return applyReceipt(state, payload as EventMap["receipt:moved"]);
  if (name === "receipt:seen") {
    const { personId, readSeq } = payload as EventMap["receipt:seen"];
    return { state: withPeerRead(state, personId, readSeq) };
  }
  // What it is about is no part of the state.
  if (newsNames.has(name)) return { state };
  if (isPersonEvent(name)) return applyPersonEvent(state, name, payload as PersonEvents[typeof name]);
  return applyNotice(state, payload as NoticeEvent);
}

function applyPosted(state: MessengerState, payload: EventMap["message:posted"]): Applied {
  const { conversationId, messages, people } = payload;
  const known = state.conversations[conversationId];
  if (!known) return { state, gap: "person" };
  const fresh = messages.filter(({ rev }) => rev > known.lastRev);
  const lastRev = fresh.at(-1)?.rev;
  if (lastRev === undefined) return { state };
  if (fresh[0]?.rev !== known.lastRev + 1) return { state, gap: conversationId };
  const met = withPeerMessages(withPeople(state, people), known, fresh);
  return {
    state: updateConversation(met, conversationId, (conversation) => ({
      ...withMessages(conversation, fresh, state.me.id),
      lastRev,
    })),
  };
}

/** A message that changes takes its next rev as if it were new; the window knows its place by its seq. */
function applyRecalled(state: MessengerState, { message, people }: EventMap["message:recalled"]): Applied {
  return applyPosted(state, { conversationId: message.conversationId, messages: [message], people });
}

function applyNotice(state: MessengerState, { notice, members, people, group, faces }: NoticeEvent): Applied {
  const { conversationId, rev } = notice;
  const known = state.conversations[conversationId];
  if (!known) return { state, gap: "person" };
  if (rev <= known.lastRev) return { state };
  if (rev !== known.lastRev + 1) return { state, gap: conversationId };
  const everybody = [...people, ...members.map(({ person }) => person)];
  const myId = state.me.id;
  return {
    state: updateConversation(withPeople(state, everybody), conversationId, (conversation) => {
      const told = withFaces(withGroup(withNotice(conversation, notice, myId), group), faces);
      const next = withMembers(told, members, myId);
      return { ...withListInSight(conversation, next), lastRev: rev };
    }),
  };
}

function applyPersonEvent<N extends keyof PersonEvents>(
  state: MessengerState,
  name: N,
  payload: PersonEvents[N],
): Applied {
  if (payload.rev <= state.rev) return { state };
  if (payload.rev !== state.rev + 1) return { state, gap: "person" };
  return { state: { ...personEvents[name](state, payload), rev: payload.rev } };
}

function applyReceipt(state: MessengerState, payload: EventMap["receipt:moved"]): Applied {
  return { state: updateConversation(state, payload.conversationId, (c) => withRead(c, payload.readSeq)) };
}

const newsNames: ReadonlySet<string> = new Set(newsEventNames);
const personNames: ReadonlySet<string> = new Set(personEventNames);
function isPersonEvent(name: EventName): name is keyof PersonEvents {
  return personNames.has(name);
}
