"use client";

import { FilterLists } from "./filter-lists.tsx";
import { FilterTest } from "./filter-test.tsx";
import { HeldQueue } from "./held-queue.tsx";
import { HitLog } from "./hit-log.tsx";

/** 过滤: what the group does not want to read, and what was caught of it. */
export function FilterPage({ conversationId }: { conversationId: number }) {
  return (
    <>
      <HeldQueue conversationId={conversationId} />
      <FilterLists conversationId={conversationId} />
      <FilterTest conversationId={conversationId} />
      <HitLog conversationId={conversationId} />
    </>
  );
}
