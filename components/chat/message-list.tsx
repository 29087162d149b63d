"use client";

import { useTranslations } from "next-intl";
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Virtualizer } from "virtua";
import { cn } from "#components/ui/cn.ts";
import { pressableRows } from "#components/ui/pressable-rows.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectPending } from "#lib/client/selectors.ts";
import type { ClientState, PendingMessage } from "#lib/client/types.ts";
import { createTimelineRows, localDay } from "#lib/domain/timeline-rows.ts";
import { unread } from "#lib/domain/unread.ts";
import { Announcer } from "./announcer.tsx";
import { CatchingUp } from "./catching-up.tsx";
import { ToEndPill, ToMentionPill, ToUnreadPill } from "./jump-pills.tsx";
import { ListRowView } from "./rows/list-row-view.tsx";
import type { ListRow } from "./scroll/list-row.ts";
import { useArrowKeys } from "./scroll/use-arrow-keys.ts";
import { useFirstUnread } from "./scroll/use-first-unread.ts";
import { useGrown } from "./scroll/use-grown.ts";
import { useMissedMentions } from "./scroll/use-missed-mentions.ts";
import { OLDER_WITHIN_PX, useOlder } from "./scroll/use-older.ts";
import { useReadMarker } from "./scroll/use-read-marker.ts";
import { useSeek } from "./scroll/use-seek.ts";
import { useTimelineScroll } from "./scroll/use-timeline-scroll.ts";

const HEAD: ListRow = { kind: "head", key: "head" };
/** One and the same, so that a conversation that went away does not look changed again and again. */
const NONE: never[] = [];

/** The parts of the state the list is made of; each keeps its identity until it changes. */
function partsOf(state: ClientState, conversationId: number) {
  const conversation = state.messenger.conversations[conversationId];
  return {
    messages: conversation?.messages ?? NONE,
    notices: conversation?.notices ?? NONE,
    pending: selectPending(state, conversationId),
    isBehind: conversation?.isLoaded === false,
    dividerSeq: state.dividerSeq[conversationId] ?? null,
    meId: state.messenger.me.id,
    unreadCount: conversation ? unread(conversation) : 0,
  };
}

/** The history of a conversation that is loaded, or remembered. Mounted anew for each: give it the conversation's id as key. */
export const MessageList = memo(function MessageList({ conversationId }: { conversationId: number }) {
  const t = useTranslations("chat.history");
  const { unreadCount, isBehind, ...parts } = useMessenger((state) => partsOf(state, conversationId));
  const { messages, notices, pending, dividerSeq, meId } = parts;
  const [timelineRows] = useState(() => createTimelineRows<PendingMessage>());
  const rows = useMemo(
    () => [HEAD, ...timelineRows({ messages, notices, pending, dividerSeq, meId, dayOf: localDay })],
    [timelineRows, messages, notices, pending, dividerSeq, meId],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const scroll = useTimelineScroll(conversationId, rows, isBehind);
  useGrown(scroller, scroll.onResize);
  const older = useOlder(conversationId);
  const checkRead = useReadMarker(conversationId, scroll.handle, rows);
  const firstUnread = useFirstUnread(conversationId, rows, scroll, older);
  const missed = useMissedMentions(conversationId, scroll.handle, rows);
  const { seek, isSeeking, highlightedKey } = useSeek(conversationId, scroller, rows, {
    scroll,
    older,
    onDone: missed.forget,
  });
  const [mentionSeq] = missed.seqs;
  const onKeyDown = useArrowKeys(rows, scroll);

  const { handle } = scroll;
  const { load } = older;
  /** A page that does not fill the window is followed by the next. */
  const fill = useCallback(() => {
    const list = handle.current;
    if (list && list.viewportSize > 0 && list.scrollSize < list.viewportSize + OLDER_WITHIN_PX / 2) load();
  }, [handle, load]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever rows have come
  useEffect(fill, [rows, fill]);

  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={t("label")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        tabIndex={0}
        onKeyDown={(event) => {
          scroll.onInput();
          onKeyDown(event);
        }}
        onWheel={scroll.onInput}
        onTouchMove={scroll.onInput}
        onPointerDown={(event) => {
          // Only the list itself has a scroll bar.
          if (event.target === event.currentTarget) scroll.onInput();
        }}
        onClickCapture={(event) => {
          if ((event.target as Element).closest("[aria-expanded]")) scroll.release();
        }}
        className={cn(
          "h-full overflow-y-auto overscroll-contain outline-none [overflow-anchor:none] focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]",
          pressableRows,
        )}
      >
        <Virtualizer
          ref={scroll.handle}
          scrollRef={scroller}
          data={rows}
          shift={scroll.shift}
          bufferSize={400}
          onScroll={(offset) => {
            scroll.onScroll(offset);
            checkRead();
            missed.look();
            if (offset < OLDER_WITHIN_PX) load();
          }}
          onResize={() => {
            scroll.onResize();
            // The first size is told after the rows: a short history is never scrolled.
            checkRead();
            missed.look();
            fill();
          }}
        >
          {(row) => (
            <div key={row.key} data-row={row.key}>
              <ListRowView row={row} older={older} isHighlighted={row.key === highlightedKey} />
            </div>
          )}
        </Virtualizer>
      </div>
      {firstUnread.count > 0 && <ToUnreadPill {...firstUnread} />}
      {mentionSeq !== undefined && (
        <ToMentionPill
          count={missed.seqs.length}
          isAbove={missed.isAbove}
          isBelowAnother={firstUnread.count > 0}
          isBusy={isSeeking}
          onClick={() => seek(mentionSeq)}
        />
      )}
      {!scroll.isAtEnd && <ToEndPill count={unreadCount} onClick={scroll.toEnd} />}
      {isBehind && <CatchingUp />}
      <Announcer conversationId={conversationId} messages={messages} />
    </div>
  );
});
