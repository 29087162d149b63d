import { useEffect, useState } from "react";

const COUNTED_EVERY_MS = 500;

/** Whole seconds left until a time of this browser's clock; null: no such time, or it has passed. */
export function useSecondsUntil(at: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (at === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), COUNTED_EVERY_MS);
    return () => clearInterval(timer);
  }, [at]);
  return at === null || at <= now ? null : Math.ceil((at - now) / 1_000);
}
