type PulseOptions = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Asks the server whether it is there. */
  probe: () => void;
  /** Since when nothing has come, once that is worth a word; null: something has come again. */
  onSilence: (since: number | null) => void;
  /** Nothing has come for so long that nothing will. */
  onGone: () => void;
};

const LOOK_EVERY_MS = 1_000;
/** The server is asked after this much silence, and again after as much more. */
const PROBE_AFTER_MS = 3_000;
const PATIENCE_MS = 5_000;
/** What has slept or lost its network is more likely gone than slow. */
const DOUBT_MS = 2_000;
/** A look this much out of time was held up by sleep, or somebody has set the clock. */
const SLEPT_MS = 3_000;
const SLOWEST_MS = 10_000;

/**
 * Feels whether a connection lives, as long as somebody looks at the page: whatever comes down is life, and in
 * silence the server is asked. Slow networks, known by how long their answers take, are waited for longer.
 */
export function createPulse({ now, probe, onSilence, onGone }: PulseOptions) {
  const probedAt: number[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;
  let isRunning = false;
  let isSeen = true;
  let isSilent = false;
  let roundTripMs = 0;
  let lookedAt = 0;
  let heardAt = 0;
  let askedAt = 0;
  let silentAt = 0;
  let goneAt = 0;

  function hear(): void {
    if (!isRunning) return;
    heardAt = now();
    const patience = Math.max(PATIENCE_MS, PROBE_AFTER_MS + 1.5 * roundTripMs);
    silentAt = heardAt + patience;
    goneAt = heardAt + 2 * patience;
    if (!isSilent) return;
    isSilent = false;
    onSilence(null);
  }

  function ask(): void {
    askedAt = now();
    probedAt.push(askedAt);
    probe();
  }

  function look(): void {
    const at = now();
    const isOutOfTime = Math.abs(at - lookedAt - LOOK_EVERY_MS) > SLEPT_MS;
    lookedAt = at;
    if (isOutOfTime) doubt();
    else if (at >= goneAt) give();
    else {
      if (at >= silentAt) say();
      if (at - Math.max(heardAt, askedAt) >= PROBE_AFTER_MS) ask();
    }
  }

  function say(): void {
    if (isSilent) return;
    isSilent = true;
    onSilence(heardAt);
  }

  function give(): void {
    stop();
    onGone();
  }

  function doubt(): void {
    if (!isRunning) return;
    silentAt = now() + Math.max(DOUBT_MS, 2 * roundTripMs);
    goneAt = silentAt;
    ask();
    if (isSeen) watch();
  }

  function watch(): void {
    clearInterval(timer);
    lookedAt = now();
    timer = setInterval(look, LOOK_EVERY_MS);
  }

  function stop(): void {
    clearInterval(timer);
    isRunning = false;
    isSilent = false;
  }

  return {
    /** The connection stands. */
    start(): void {
      isRunning = true;
      isSilent = false;
      probedAt.length = 0;
      hear();
      ask();
      if (isSeen) watch();
    },
    stop,
    /** Something has come down, whatever it was. */
    hear,
    /** A probe was answered. */
    answered(): void {
      const at = probedAt.shift();
      if (at === undefined) return;
      const tookMs = Math.min(SLOWEST_MS, Math.max(0, now() - at));
      roundTripMs = Math.max(tookMs, roundTripMs / 2);
      hear();
    },
    /** Something speaks against the connection: it has little time left to show that it lives. */
    doubt,
    /** The same, and it is said at once. */
    doubtAloud(): void {
      if (!isRunning) return;
      doubt();
      say();
    },
    /** Somebody looks at the page, which may have slept. */
    seen(): void {
      const hasSlept = !isSeen && now() - heardAt >= PROBE_AFTER_MS;
      isSeen = true;
      if (!isRunning) return;
      if (hasSlept) doubt();
      else watch();
    },
    /** Nobody looks: the server's own pings are enough. */
    unseen(): void {
      isSeen = false;
      clearInterval(timer);
    },
    isSilent: () => isSilent,
  };
}
