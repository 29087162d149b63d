import type { ClientState } from "#lib/client/types.ts";
import type { ConversationState } from "#lib/domain/state.ts";

/** Something of a group that is to appear; `key` is another one when its readers are reminded of it, or put it off. */
export type NextDue = {
  kind: "announcement" | "activity";
  conversationId: number;
  id: number;
  key: string;
};

/** `until`: before that it does not appear, in milliseconds since 1970 by the server's clock. */
type Due = { due: NextDue; until: number };

/** What is to appear first at that time (ms since 1970, by this browser's clock), of what is not put off. */
export function nextDue(state: ClientState, putOff: ReadonlySet<string>, now: number): NextDue | null {
  const isNow = ({ due, until }: Due) => !putOff.has(due.key) && until <= now + state.serverAheadMs;
  return allDue(state).find(isNow)?.due ?? null;
}

/** When something that does not appear yet will, by this browser's clock; null: nothing waits. */
export function laterDueAt(state: ClientState, now: number): number | null {
  const times = allDue(state).map(({ until }) => until - state.serverAheadMs);
  const later = times.filter((until) => until > now);
  return later.length > 0 ? Math.min(...later) : null;
}

function allDue({ messenger }: ClientState): Due[] {
  const dues: Due[] = [];
  for (const conversation of Object.values(messenger.conversations)) {
    // In a group that is disbanded nothing can be confirmed, and nobody takes part in anything.
    if (conversation.group?.disbandsAt) continue;
    const { dueAnnouncements, dueActivities } = conversation.membership;
    if (dueAnnouncements.length + dueActivities.length > 0) dues.push(...duesOf(conversation));
  }
  return dues;
}

function duesOf({ id: conversationId, membership }: ConversationState): Due[] {
  return [
    ...membership.dueAnnouncements.map(({ announcementId: id, remindedAt, putOffUntil }) => ({
      due: dueOf("announcement", conversationId, id, `${remindedAt}:${putOffUntil}`),
      until: untilOf(putOffUntil),
    })),
    ...membership.dueActivities.map(({ activityId: id, remindedAt, putOffUntil }) => ({
      due: dueOf("activity", conversationId, id, `${remindedAt}:${putOffUntil}`),
      until: untilOf(putOffUntil),
    })),
  ];
}

const untilOf = (putOffUntil?: string) => (putOffUntil === undefined ? 0 : Date.parse(putOffUntil));

function dueOf(kind: NextDue["kind"], conversationId: number, id: number, asked: string): NextDue {
  return { kind, conversationId, id, key: `${kind}:${id}:${asked}` };
}
