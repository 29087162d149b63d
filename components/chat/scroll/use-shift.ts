"use client";

import { useLayoutEffect, useRef } from "react";
import type { ListRow } from "./list-row.ts";

const firstSeqOf = (rows: readonly ListRow[]): number | null => {
  const first = rows.find((row) => row.kind === "message");
  return first ? first.message.seq : null;
};

/** True in the one render in which older messages stand in front of those shown before. */
export function useShift(rows: readonly ListRow[]): boolean {
  const previous = useRef<number | null>(null);
  const firstSeq = firstSeqOf(rows);
  useLayoutEffect(() => {
    previous.current = firstSeq;
  }, [firstSeq]);
  return previous.current !== null && firstSeq !== null && firstSeq < previous.current;
}
