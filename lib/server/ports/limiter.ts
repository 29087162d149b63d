import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** `points` uses per `seconds` for one key. */
export type Limit = { points: number; seconds: number };

/** Counts uses. `take` answers null when there is room, otherwise the seconds to wait (at least 1). */
export type Limiter = {
  take: (name: string, key: string, limit: Limit) => Promise<number | null>;
  /** Gives one use back, for instance after a successful sign-in. */
  giveBack: (name: string, key: string) => Promise<void>;
};

/** A limiter in this process's memory. `factor` multiplies every limit (tests, load measurements). */
export function memoryLimiter(factor = 1): Limiter {
  const limiters = new Map<string, RateLimiterMemory>();
  return {
    async take(name, key, limit) {
      let limiter = limiters.get(name);
      if (!limiter) {
        limiter = new RateLimiterMemory({ points: limit.points * factor, duration: limit.seconds });
        limiters.set(name, limiter);
      }
      try {
        await limiter.consume(key);
        return null;
      } catch (cause) {
        if (!(cause instanceof RateLimiterRes)) throw cause;
        // The wait is read off the clock; one that has gone back would make hours of seconds.
        return Math.min(limit.seconds, Math.max(1, Math.ceil(cause.msBeforeNext / 1000)));
      }
    },
    async giveBack(name, key) {
      await limiters.get(name)?.reward(key);
    },
  };
}
