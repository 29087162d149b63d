import type { Tabs } from "./tabs.ts";

/** A leading tab that settles nothing for this long is taken for asleep: longer than one try of one message. */
const TAKEN_OVER_AFTER_MS = 15_000;

type Parts = {
  tabs: Pick<Tabs, "lead">;
  onLead: () => void;
  /** Whether a message waits that this tab could send if it led. */
  isWaiting: () => boolean;
};

/** Whether this tab is the one that sends. It seeks to be while it is connected, and steps aside when it is not. */
export function createLeadership({ tabs, onLead, isWaiting }: Parts) {
  let isLeader = false;
  let give: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask(isForced: boolean): void {
    const turn = {
      onLead: () => {
        isLeader = true;
        clearTimeout(timer);
        onLead();
      },
      onLost: () => {
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
