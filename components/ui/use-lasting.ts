import { useEffect, useState } from "react";

/** True once `value` has been true for `ms` without a break. */
export function useLasting(value: boolean, ms: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!value) return setHasLasted(false);
    const timer = setTimeout(() => setHasLasted(true), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return value && hasLasted;
}

/** True for `ms` after `value` was true. */
export function useEcho(value: boolean, ms: number): boolean {
  const [isSounding, setIsSounding] = useState(false);
  useEffect(() => {
    if (value) return setIsSounding(true);
    const timer = setTimeout(() => setIsSounding(false), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return !value && isSounding;
}
