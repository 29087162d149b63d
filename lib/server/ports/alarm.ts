/** Wakes somebody at a time; of several times the earliest. */
export type Alarm = {
  /** @param at milliseconds since 1970 */
  setFor: (at: number) => void;
};

export type OpenAlarm = Alarm & {
  /** Ends it; resolves when what it woke has come to an end. */
  stop: () => Promise<void>;
};

export type AlarmOptions = {
  now: () => number;
  /** What is to be done; answers when it is to be done next, null: not known. Stops where it can when told to. */
  ring: (signal: AbortSignal) => Promise<number | null>;
  onError: (cause: unknown) => void;
};

/** After a failure it is tried again. */
const AGAIN_AFTER_MS = 5_000;
/** Timers hold at most this much; what is later is looked at again when it has passed. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** An alarm that never rings: where nobody carries out what was put off. */
export const silentAlarm: Alarm = { setFor: () => undefined };

/** An alarm on a timer of this process. What is asked for while it rings is done afterwards. */
export function openAlarm({ now, ring, onError }: AlarmOptions): OpenAlarm {
  const end = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next: number | null = null;
  let ringing: Promise<void> | null = null;

  function arm(): void {
    clearTimeout(timer);
    if (next === null || ringing || end.signal.aborted) return;
    const waitMs = Math.min(Math.max(0, next - now()), LONGEST_TIMER_MS);
    timer = setTimeout(wake, waitMs).unref();
  }

  function wake(): void {
    if (next !== null && next > now()) {
      arm();
      return;
    }
    next = null;
    ringing = goOff().finally(() => {
      ringing = null;
      arm();
    });
  }

  async function goOff(): Promise<void> {
    try {
      const later = await ring(end.signal);
      if (later !== null) setFor(later);
    } catch (cause) {
      onError(cause);
      setFor(now() + AGAIN_AFTER_MS);
    }
  }

  function setFor(at: number): void {
    if (next !== null && next <= at) return;
    next = at;
    arm();
  }

  return {
    setFor,
    async stop() {
      end.abort();
      clearTimeout(timer);
      await ringing;
    },
  };
}
