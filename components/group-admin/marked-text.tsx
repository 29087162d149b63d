import { Fragment, type ReactNode } from "react";
import type { WirePlace } from "#lib/contract/group/filter-queries.ts";
import { mergePlaces } from "#lib/domain/filter/merge-places.ts";

/** Somebody's words, exactly as written, with these places of it marked. */
export function MarkedText({ text, places }: { text: string; places: readonly WirePlace[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, length } of mergePlaces(places)) {
    const end = start + length;
    parts.push(
      <Fragment key={start}>
        {text.slice(at, start)}
        <mark className="rounded-sm bg-warning-soft px-0.5 text-warning underline decoration-2 underline-offset-2">
          {text.slice(start, end)}
        </mark>
      </Fragment>,
    );
    at = end;
  }
  return (
    <p
      dir="auto"
      className="max-h-60 overflow-y-auto whitespace-pre-wrap text-start [overflow-wrap:anywhere]"
    >
      {parts}
      {text.slice(at)}
    </p>
  );
}
