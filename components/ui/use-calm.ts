import { useEffect, useRef, useState } from "react";

/** A value that may change often: the first change at once, then the latest one, at most once in `ms`. */
export function useCalm<T>(value: T, ms: number): T {
  const [calm, setCalm] = useState(value);
  const changedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const change = () => {
      changedAt.current = performance.now();
      setCalm(value);
    };
    const wait = changedAt.current + ms - performance.now();
    if (wait <= 0) return change();
    const timer = setTimeout(change, wait);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return calm;
}
