import type { Tabs } from "./tabs.ts";

/** A leading tab that settles nothing for this long is taken for asleep: longer than one try of one message. */
const TAKEN_OVER_AFTER_MS = 15_000;

/** A browser whose storage hangs must not keep what is written now from going out. */
const PREPARED_WITHIN_MS = 3_000;

type Parts = {
  tabs: Pick<Tabs, "lead">;
  /** Takes in what the tab before has left: it was written earlier, and goes out first. */
  prepare: () => Promise<void>;
  onLead: () => void;
  /** Whether a message waits that this tab could send if it led. */
  isWaiting: () => boolean;
};

/** Whether this tab is the one that sends. It seeks to be while it is connected, and steps aside when it is not. */
export function createLeadership({ tabs, prepare, onLead, isWaiting }: Parts) {
  let isLeader = false;
  /** What was begun for an earlier turn is of no use in this one. */
  let turns = 0;
  let give: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hanging: ReturnType<typeof setTimeout> | undefined;

  function ask(isForced: boolean): void {
    const mine = ++turns;
    const lead = () => {
      if (mine !== turns || isLeader) return;
      isLeader = true;
      clearTimeout(timer);
      clearTimeout(hanging);
      onLead();
    };
    const turn = {
      onLead() {
        void prepare().then(lead);
        hanging = setTimeout(lead, PREPARED_WITHIN_MS);
      },
      onLost: () => {
        turns += 1;
        isLeader = false;
        give = null;
        seek();
      },
    };
    give = tabs.lead(turn, isForced);
  }

  function seek(): void {
    if (!give) ask(false);
  }

  function stepAside(): void {
    clearTimeout(timer);
    clearTimeout(hanging);
    turns += 1;
    give?.();
    give = null;
    isLeader = false;
  }

  function takeOver(): void {
    if (isLeader || !give || !isWaiting()) return;
    stepAside();
    ask(true);
  }

  return {
    isLeader: () => isLeader,
    seek,
    stepAside,
    /** Something was written or settled: the one who leads has until a while from now for the next step. */
    watch(): void {
      clearTimeout(timer);
      if (give && !isLeader && isWaiting()) timer = setTimeout(takeOver, TAKEN_OVER_AFTER_MS);
    },
  };
}

export type Leadership = ReturnType<typeof createLeadership>;
