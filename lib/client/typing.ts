import { TYPING_EVERY_MS, TYPING_SHOWN_MS } from "../contract/limits.ts";
import type { Connection } from "./connection/connection.ts";
import { type ClientStore, without } from "./store.ts";

/** Tells others that I am typing, at most every few seconds, and forgets what others told after a while. */
export function createTyping(store: ClientStore, connection: Pick<Connection, "signal">, now: () => number) {
  const toldAt = new Map<number, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function expire(): void {
    const at = now();
    const kept: Record<number, Record<number, number>> = {};
    for (const [id, people] of Object.entries(store.getState().typing)) {
      const still = Object.entries(people).filter(([, until]) => until > at);
      if (still.length > 0) kept[Number(id)] = Object.fromEntries(still);
    }
    store.setState({ typing: kept });
    plan();
  }

  function plan(): void {
    clearTimeout(timer);
    const times = Object.values(store.getState().typing).flatMap((people) => Object.values(people));
    if (times.length > 0) timer = setTimeout(expire, Math.max(0, Math.min(...times) - now()) + 10);
  }

  return {
    /** The person changed the text. */
    tell(conversationId: number): void {
      const at = now();
      if (at - (toldAt.get(conversationId) ?? Number.NEGATIVE_INFINITY) < TYPING_EVERY_MS) return;
      toldAt.set(conversationId, at);
      connection.signal("conversation:typing", { conversationId });
    },
    /** A message was sent: the next text is a new one. */
    sent: (conversationId: number) => void toldAt.delete(conversationId),
    receive({ conversationId, userId }: { conversationId: number; userId: number }): void {
      if (userId === store.getState().messenger.me.id) return;
      const until = now() + TYPING_SHOWN_MS;
      store.setState(({ typing }) => ({
        typing: { ...typing, [conversationId]: { ...typing[conversationId], [userId]: until } },
      }));
      plan();
    },
    /** Who has said it is not typing it any more. */
    end(conversationId: number, userIds: readonly number[]): void {
      const { typing } = store.getState();
      let people = typing[conversationId];
      if (!people) return;
      for (const id of userIds) people = without(people, id);
      if (people === typing[conversationId]) return;
      const isEmpty = Object.keys(people).length === 0;
      store.setState({
        typing: isEmpty ? without(typing, conversationId) : { ...typing, [conversationId]: people },
      });
    },
    stop: () => clearTimeout(timer),
  };
}

export type Typing = ReturnType<typeof createTyping>;
