import type { EventMap } from "../contract/events.ts";
import type { SignalsDown } from "../contract/signals.ts";
import type { Activities } from "./activities/activities.ts";
import type { BehindWriting } from "./behind-writing.ts";
import type { PresenceKeeper } from "./presence.ts";
import { isEventName, type Receiver } from "./receive.ts";
import type { Typing } from "./typing.ts";

type Parts = {
  receiver: Pick<Receiver, "event">;
  typing: Pick<Typing, "receive" | "end">;
  presence: Pick<PresenceKeeper, "changed" | "listed">;
  behindWriting: Pick<BehindWriting, "take">;
  onNews: (news: EventMap["group:news"]) => void;
  onHeld: () => void;
  onReviewed: (review: EventMap["message:reviewed"]) => void;
  onJoinNews: () => void;
  activities: Pick<Activities, "take" | "moved" | "removed">;
  onGreeting: (greeting: SignalsDown["server:greeted"]) => void;
};

/** Hands what comes down the connection to whom it concerns. */
export function createDown(parts: Parts) {
  const {
    receiver,
    typing,
    presence,
    behindWriting,
    onNews,
    onHeld,
    onReviewed,
    onJoinNews,
    activities,
    onGreeting,
  } = parts;

  function receive(name: keyof EventMap, payload: EventMap[keyof EventMap]): void {
    receiver.event(name, payload);
    if (name !== "message:posted") return;
    const { conversationId, messages } = payload as EventMap["message:posted"];
    typing.end(
      conversationId,
      messages.map(({ senderId }) => senderId),
    );
  }

  return (name: string, payload: unknown): void => {
    if (name === "group:news") onNews(payload as EventMap[typeof name]);
    // Behind the message itself, where it was posted.
    else if (name === "message:reviewed")
      behindWriting.take(() => onReviewed(payload as EventMap[typeof name]));
    else if (name === "message:held") onHeld();
    else if (name === "join:news") onJoinNews();
    else if (name === "activity:begun" || name === "activity:entered")
      activities.take([(payload as EventMap[typeof name]).activity], []);
    else if (name === "activity:moved") activities.moved(payload as EventMap[typeof name]);
    else if (name === "activity:removed") activities.removed(payload as EventMap[typeof name]);
    // Numbered, so that an answer may overtake it; a presence has no number.
    else if (isEventName(name)) behindWriting.take(() => receive(name, payload as EventMap[typeof name]));
    if (name === "server:greeted") onGreeting(payload as SignalsDown[typeof name]);
    if (name === "conversation:typing")
      behindWriting.take(() => typing.receive(payload as SignalsDown[typeof name]));
    if (name === "presence:changed") presence.changed(payload as SignalsDown[typeof name]);
    if (name === "presence:listed") presence.listed(payload as SignalsDown[typeof name]);
  };
}
