import type { Refusal } from "../contract/refusals.ts";
import { updateConversation } from "../domain/apply/conversation.ts";
import { applyHistoryPage, applyMembers } from "../domain/apply/history.ts";
import { TAIL_MESSAGES, trimWindow } from "../domain/apply/window.ts";
import { readPosition, unread } from "../domain/unread.ts";
import type { Ask } from "./connection/ask.ts";
import type { Connection } from "./connection/connection.ts";
import type { Intake } from "./intake.ts";
import type { PresenceKeeper } from "./presence.ts";
import { type ClientStore, without } from "./store.ts";

type Parts = {
  store: ClientStore;
  intake: Intake;
  ask: Ask;
  connection: Pick<Connection, "signal">;
  presence: Pick<PresenceKeeper, "unwatch">;
};

const PAGE = 50;
const LONGEST_PAGE = 100;
/** A reading can be overtaken by events while it is on its way; it is asked for again, a few times at most. */
const TRIES = 3;

/** Opens conversations and loads what they show. */
export function createOpener({ store, intake, ask, connection, presence }: Parts) {
  /** Loads under way, so that nothing is asked for twice at once. */
  const loading = new Set<string>();
  const conversation = (id: number) => store.getState().messenger.conversations[id];

  async function once(key: string, load: () => Promise<void>): Promise<void> {
    if (loading.has(key)) return;
    loading.add(key);
    try {
      await load();
    } finally {
      loading.delete(key);
    }
  }

  function setError(id: number, refusal: Refusal | null): void {
    const { historyErrors } = store.getState();
    if (refusal) store.setState({ historyErrors: { ...historyErrors, [id]: refusal } });
    else if (id in historyErrors) store.setState({ historyErrors: without(historyErrors, id) });
  }

  async function loadPage(id: number, beforeSeq: number | null, limit: number): Promise<boolean> {
    setError(id, null);
    const answer = await ask.query("history:page", { conversationId: id, beforeSeq, limit });
    if (!answer.ok) setError(id, answer.refusal);
    else
      intake.take(
        applyHistoryPage(store.getState().messenger, id, beforeSeq, answer.value),
        answer.value.messages,
      );
    return answer.ok;
  }

  const loadLatest = (id: number) =>
    once(`latest:${id}`, async () => {
      for (let tries = 0; tries < TRIES; tries++) {
        const known = conversation(id);
        if (!known || known.isLoaded) return;
        // Enough to show where the unread ones begin.
        const limit = Math.min(LONGEST_PAGE, Math.max(PAGE, unread(known) + 10));
        if (!(await loadPage(id, null, limit))) return;
      }
    });

  const loadMembers = (id: number) =>
    once(`members:${id}`, async () => {
      for (let tries = 0; tries < TRIES; tries++) {
        const known = conversation(id);
        if (known?.kind !== "group" || known.members) return;
        const answer = await ask.query("member:list", { conversationId: id });
        if (!answer.ok) return;
        intake.take(applyMembers(store.getState().messenger, id, answer.value));
      }
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
    void loadLatest(openId);
    void loadMembers(openId);
  }

  function close(id: number): void {
    const { messenger } = store.getState();
    intake.take(updateConversation(messenger, id, (known) => trimWindow(known, TAIL_MESSAGES)));
    presence.unwatch();
  }

  return {
    open(id: number | null): void {
      const before = store.getState().openId;
      const known = id === null ? undefined : conversation(id);
      const openId = known?.id ?? null;
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
    async loadOlder(id: number, isFar = false): Promise<void> {
      const known = conversation(id);
      const first = known?.messages[0];
      if (!known?.isLoaded || !known.hasOlder || !first) return;
      await once(`older:${id}`, async () => {
        for (let tries = 0; tries < TRIES; tries++) {
          const isAsked = await loadPage(id, first.seq, isFar ? LONGEST_PAGE : PAGE);
          if (!isAsked || conversation(id)?.messages[0]?.seq !== first.seq) return;
        }
      });
    },
    watch,
    loadOpen,
  };
}
