"use client";

import { type ReactNode, type Ref, useMemo } from "react";
import { cn } from "#components/ui/cn.ts";
import type { Draft } from "#lib/domain/draft.ts";

type TextShadeProps = { ref: Ref<HTMLDivElement>; draft: Draft; className: string };

/** A draft's text without its letters: as large as the text, with a shade where somebody is named. */
export function TextShade({ ref, draft, className }: TextShadeProps) {
  const parts = useMemo(() => partsOf(draft), [draft]);
  return (
    <div
      ref={ref}
      aria-hidden
      dir="auto"
      className={cn(className, "pointer-events-none select-none overflow-y-auto text-transparent")}
    >
      {parts}
      {/* A line that has only begun has its height, too. */}
      {"\u200b"}
    </div>
  );
}

function partsOf({ text, mentions }: Draft): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, length } of mentions) {
    parts.push(text.slice(at, start));
    at = start + length;
    parts.push(
      <mark key={start} className="rounded bg-accent/25 text-transparent">
        {text.slice(start, at)}
      </mark>,
    );
  }
  return [...parts, text.slice(at)];
}
