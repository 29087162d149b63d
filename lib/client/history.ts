import type { Refusal } from "../contract/refusals.ts";
import { applyChanges } from "../domain/apply/changes.ts";
import { applyHistoryPage, applyMembers } from "../domain/apply/history.ts";
import { hasWindow } from "../domain/apply/window.ts";
import { unread } from "../domain/unread.ts";
import type { Ask } from "./connection/ask.ts";
import type { Connection } from "./connection/connection.ts";
import { isPassing, secondsOf } from "./connection/retry-after.ts";
import type { Intake } from "./intake.ts";
import type { Remembering } from "./remember.ts";
import { type ClientStore, without } from "./store.ts";

type Parts = {
  store: ClientStore;
  intake: Intake;
  ask: Ask;
  connection: Pick<Connection, "isReady">;
  remembering: Pick<Remembering, "restore" | "loadOlder">;
};

const PAGE = 50;
const LONGEST_PAGE = 100;
/** A reading can be overtaken by events while it is on its way; it is asked for again, a few times at most. */
const TRIES = 3;
/** Each round brings a page of what changed since a window was remembered. */
const MOST_ROUNDS = 20;

/** Loads what an open conversation shows: from this browser's memory where it has it, from the server otherwise. */
export function createHistory({ store, intake, ask, connection, remembering }: Parts) {
  /** Loads under way, so that nothing is asked for twice at once. */
  const loading = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const messenger = () => store.getState().messenger;
  const conversation = (id: number) => messenger().conversations[id];

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
    else intake.take(applyHistoryPage(messenger(), id, beforeSeq, answer.value), answer.value.messages);
    return answer.ok;
  }

  /** What is remembered is on screen meanwhile. Without a connection the next one is reason enough to come back. */
  function tryAgain(id: number, refusal: Refusal): void {
    clearTimeout(timer);
    if (!connection.isReady() || !isPassing(refusal)) return;
    timer = setTimeout(() => {
      if (store.getState().openId === id) void loadLatest(id);
    }, secondsOf(refusal) * 1_000);
  }

  /** Brings a remembered window up to date. False: no answer, or the conversation is not mine any more. */
  async function loadSince(id: number): Promise<boolean> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const sinceRev = conversation(id)?.rememberedRev ?? null;
      if (sinceRev === null) return true;
      const cursors = [{ conversationId: id, sinceRev }];
      const answer = await ask.query("changes:since", { cursors });
      if (!answer.ok) tryAgain(id, answer.refusal);
      const changes = answer.ok ? answer.value.changes[0] : undefined;
      if (!answer.ok || !changes) return false;
      intake.take(applyChanges(messenger(), answer.value, cursors), changes.messages);
    }
    return false;
  }

  const loadLatest = (id: number) =>
    once(`latest:${id}`, async () => {
      await remembering.restore(id);
      for (let tries = 0; tries < TRIES; tries++) {
        if (!(await loadSince(id))) return;
        const known = conversation(id);
        if (!known || known.isLoaded) return;
        // Enough to show where the unread ones begin.
        const limit = Math.min(LONGEST_PAGE, Math.max(PAGE, unread(known) + 10));
        if (!(await loadPage(id, null, limit))) return;
      }
    });

  return {
    loadLatest,
    loadMembers: (id: number) =>
      once(`members:${id}`, async () => {
        for (let tries = 0; tries < TRIES; tries++) {
          const known = conversation(id);
          if (known?.kind !== "group" || known.members) return;
          const answer = await ask.query("member:list", { conversationId: id });
          if (!answer.ok) return;
          intake.take(applyMembers(messenger(), id, answer.value));
        }
      }),
    async loadOlder(id: number, isFar = false): Promise<void> {
      const known = conversation(id);
      const first = known?.messages[0];
      if (!known || !hasWindow(known) || !known.hasOlder || !first) return;
      await once(`older:${id}`, async () => {
        if (await remembering.loadOlder(known, first.seq, LONGEST_PAGE)) return;
        for (let tries = 0; tries < TRIES; tries++) {
          const isAsked = await loadPage(id, first.seq, isFar ? LONGEST_PAGE : PAGE);
          if (!isAsked || conversation(id)?.messages[0]?.seq !== first.seq) return;
        }
      });
    },
    stop: () => clearTimeout(timer),
  };
}

export type History = ReturnType<typeof createHistory>;
