import type { CommandResult } from "../contract/commands.ts";
import type { Answer } from "../contract/refusals.ts";
import type { WireMessage } from "../contract/wire.ts";
import type { Ask } from "./connection/ask.ts";
import { isPassing } from "./connection/retry-after.ts";
import type { Receiver } from "./receive.ts";
import type { ClientStore } from "./store.ts";

/** 重新编辑: the words of a message that was recalled here can be taken up again for this long. */
const KEPT_MS = 5 * 60_000;

type Parts = {
  store: ClientStore;
  ask: Pick<Ask, "command">;
  receiver: Pick<Receiver, "event">;
};

/** What a message is known by on this page. */
export function messageKey({ conversationId, seq }: Pick<WireMessage, "conversationId" | "seq">): string {
  return `${conversationId}:${seq}`;
}

/** Takes messages back, and keeps their words for a while in this page's memory, and nowhere else. */
export function createRecaller({ store, ask, receiver }: Parts) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function keep(message: WireMessage): void {
    const key = messageKey(message);
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(drop, KEPT_MS, key));
    store.setState(({ recalledWords }) => ({ recalledWords: { ...recalledWords, [key]: message } }));
  }

  function drop(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
    store.setState(({ recalledWords: { [key]: _, ...rest } }) => ({ recalledWords: rest }));
  }

  return {
    async recall(message: WireMessage): Promise<Answer<CommandResult<"message:recall">>> {
      const { conversationId, seq } = message;
      // What somebody else said is not for me to say again.
      if (message.senderId === store.getState().messenger.me.id) keep(message);
      const answer = await ask.command("message:recall", { conversationId, seq });
      // Taken in the way it would have come as an event.
      if (answer.ok) receiver.event("message:recalled", { message: answer.value.message, people: [] });
      // Without an answer it may have been done all the same.
      else if (!isPassing(answer.refusal)) drop(messageKey(message));
      return answer;
    },
    stop(): void {
      for (const key of [...timers.keys()]) drop(key);
    },
  };
}
