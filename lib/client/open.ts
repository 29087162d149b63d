import { seesAll } from "../domain/apply/member-list.ts";
import { readPosition, unread } from "../domain/unread.ts";
import type { Connection } from "./connection/connection.ts";
import type { History } from "./history.ts";
import type { PresenceKeeper } from "./presence.ts";
import type { Remembering } from "./remember.ts";
import type { ClientStore } from "./store.ts";

type Parts = {
  store: ClientStore;
  remembering: Pick<Remembering, "close">;
  history: Pick<History, "loadLatest" | "loadMembers">;
  connection: Pick<Connection, "signal">;
  presence: Pick<PresenceKeeper, "unwatch">;
};

/** Opens conversations, one at a time, and has loaded what they show. */
export function createOpener({ store, remembering, history, connection, presence }: Parts) {
  const conversation = (id: number) => store.getState().messenger.conversations[id];

  // More of the list of members is to be seen, or less, while it is on screen: it was let go of, and is asked for again,
  // also where the one asked for before has not come yet.
  store.subscribe(({ openId, messenger }, before) => {
    if (openId === null || openId !== before.openId) return;
    const known = before.messenger.conversations[openId];
    const now = messenger.conversations[openId];
    if (!known || !now || known === now) return;
    const isGone = known.members !== null && now.members === null;
    if (!isGone && seesAll(known) === seesAll(now)) return;
    void history.loadMembers(openId);
    presence.unwatch();
    watch();
  });

  function watch(): void {
    const { openId } = store.getState();
    const isGroup = openId !== null && conversation(openId)?.kind === "group";
    connection.signal("conversation:watch", { conversationId: isGroup ? openId : null });
  }

  /** Loads what the open conversation still lacks. */
  function loadOpen(): void {
    const { openId } = store.getState();
    if (openId === null) return;
    void history.loadLatest(openId);
    void history.loadMembers(openId);
  }

  function close(id: number): void {
    void remembering.close(id);
    presence.unwatch();
  }

  return {
    open(id: number | null): void {
      const before = store.getState().openId;
      const known = id === null ? undefined : conversation(id);
      const openId = known?.id ?? null;
      // Before the screen is drawn anew: meanwhile the browser's memory looks for what will be on it.
      if (openId !== null) void history.loadLatest(openId);
      if (openId !== before) {
        const dividerSeq = known && unread(known) > 0 ? readPosition(known) : null;
        store.setState((state) => ({
          openId,
          ...(known && { dividerSeq: { ...state.dividerSeq, [known.id]: dividerSeq } }),
        }));
        if (before !== null) close(before);
        watch();
      }
      loadOpen();
    },
    divide(id: number): void {
      const known = conversation(id);
      if (!known || unread(known) === 0) return;
      const { dividerSeq } = store.getState();
      const seq = readPosition(known);
      // While they wait it stays where it is; what was read since it was set is no news any more.
      if (dividerSeq[id] !== seq) store.setState({ dividerSeq: { ...dividerSeq, [id]: seq } });
    },
    watch,
    loadOpen,
  };
}
