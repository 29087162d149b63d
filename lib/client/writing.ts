import type { BehindWriting } from "./behind-writing.ts";
import type { createOutgoing } from "./outgoing.ts";
import type { MessengerClient } from "./types.ts";
import type { Typing } from "./typing.ts";

type Parts = { behindWriting: BehindWriting; outgoing: ReturnType<typeof createOutgoing>; typing: Typing };

/** What somebody at the keyboard does: what others say waits behind the letters, and is let in with what is sent. */
export function createWriting({ behindWriting, outgoing, typing }: Parts) {
  return {
    sendMessage(conversationId, body, mentions) {
      behindWriting.letIn();
      outgoing.send(conversationId, body, mentions);
      typing.sent(conversationId);
    },
    shareGroup(conversationIds, group) {
      behindWriting.letIn();
      for (const id of conversationIds) outgoing.share(id, group);
    },
    retryMessage: outgoing.retry,
    discardMessage: outgoing.discard,
    withdrawMessage: outgoing.withdraw,
    signalTyping(conversationId) {
      behindWriting.wrote();
      typing.tell(conversationId);
    },
  } satisfies Partial<MessengerClient>;
}
