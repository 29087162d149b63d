import type { WireActivityMove } from "#lib/contract/group/activities.ts";

/** What is told of how an activity stands. */
export type ActivityNews = {
  move: WireActivityMove;
  /** Votes that not everybody may see, and whether besides its creator those who have voted may; null: no such. */
  hidden: { votes: number[]; withVoters: boolean } | null;
};

/** Tells how activities stand: the first change at once, then the newest state at most once in a while. */
export type ActivityMoves = {
  note: (news: ActivityNews) => void;
  /** It is gone: nothing more is told of it. */
  forget: (activityId: number) => void;
  /** Tells nothing more: who comes back asks. Resolves when nothing is being told. */
  close: () => Promise<void>;
};

export type MovesOptions = {
  /** Never rejects. */
  send: (news: ActivityNews) => Promise<void>;
  /** In milliseconds. */
  everyMs?: number;
};

/** As often as bars can move without anybody losing sight of them; two thousand votes in a minute are sixty of it. */
const EVERY_MS = 1_000;

type Told = { changes: number; waiting: ActivityNews | null; timer: ReturnType<typeof setTimeout> };

/** What is to be told waits in this process's memory. */
export function openActivityMoves({ send, everyMs = EVERY_MS }: MovesOptions): ActivityMoves {
  const told = new Map<number, Told>();
  const sending = new Set<Promise<void>>();

  function tell(news: ActivityNews): void {
    const { activityId, changes } = news.move;
    const timer = setTimeout(() => tellNext(activityId), everyMs).unref();
    told.set(activityId, { changes, waiting: null, timer });
    const sent = send(news).finally(() => sending.delete(sent));
    sending.add(sent);
  }

  function tellNext(activityId: number): void {
    const waiting = told.get(activityId)?.waiting;
    told.delete(activityId);
    if (waiting) tell(waiting);
  }

  function forget(activityId: number): void {
    clearTimeout(told.get(activityId)?.timer);
    told.delete(activityId);
  }

  return {
    note(news) {
      const { activityId, changes } = news.move;
      const last = told.get(activityId);
      if (!last) tell(news);
      // Commits may pass each other on their way here.
      else if (changes > Math.max(last.changes, last.waiting?.move.changes ?? 0)) last.waiting = news;
    },
    forget,
    async close() {
      for (const activityId of told.keys()) forget(activityId);
      await Promise.all(sending);
    },
  };
}
