import type { ConnectionState, OfflineReason } from "../types.ts";
import { retryDelayMs } from "./backoff.ts";

type Parts = {
  /** Milliseconds since 1970. */
  now: () => number;
  onState: (state: ConnectionState) => void;
  tryAgain: () => void;
};

/** The time without a connection: since when, why, and when the next try is made. Tells it as a state. */
export function createOutage({ now, onState, tryAgain }: Parts) {
  let since: number | null = null;
  let retryAt: number | null = null;
  let attempt = 0;
  let isRestarting = false;
  let hasNetwork = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function plan(afterMs: number, next: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(next, afterMs);
  }

  function tell(): void {
    onState(since === null ? { kind: "connecting" } : { kind: "offline", since, retryAt, reason: reason() });
  }

  function reason(): OfflineReason {
    if (!hasNetwork) return "no_network";
    return isRestarting ? "restarting" : "lost";
  }

  function hasten(): void {
    attempt = 0;
  }

  return {
    /** The connection is lost, or a try has failed: there is another one after a while. */
    lost(): void {
      since ??= now();
      const delayMs = retryDelayMs(attempt++);
      retryAt = now() + delayMs;
      plan(delayMs, tryAgain);
      tell();
    },
    /** A try has begun; when it takes longer than this, `onLimit` is called. */
    trying(limitMs: number, onLimit: () => void): void {
      retryAt = null;
      plan(limitMs, onLimit);
      tell();
    },
    /** Tries again in a turn of its own. */
    tryNext: () => plan(0, tryAgain),
    /** From now on one waits as shortly as after the first loss. */
    hasten,
    /** The server has said that it restarts. */
    announce(): void {
      isRestarting = true;
    },
    /** What the browser says of the network. */
    network(isThere: boolean): void {
      hasNetwork = isThere;
      if (since !== null) tell();
    },
    /** Connected, or given up. */
    end(): void {
      clearTimeout(timer);
      hasten();
      since = null;
      retryAt = null;
      isRestarting = false;
    },
  };
}
