"use client";

import { useTranslations } from "next-intl";
import { Fragment, useMemo, useState } from "react";
import { cn } from "#components/ui/cn.ts";
import type { WireMention } from "#lib/contract/wire.ts";
import type { TextSegment } from "#lib/domain/linkify.ts";
import { Mention } from "./mention.tsx";
import { isLargeEmoji, type MessageSegment, messageParts } from "./message-parts.ts";

/** Messages unfolded in this tab; kept outside, for rows come and go while the list is scrolled. */
const unfolded = new Set<string>();

type MessageBodyProps = { id: string; body: string; mentions?: readonly WireMention[] };

/** What somebody wrote, exactly as written: lines kept, each with its own direction, addresses clickable. */
export function MessageBody({ id, body, mentions }: MessageBodyProps) {
  const t = useTranslations("chat.message");
  const parts = useMemo(() => messageParts(body, mentions), [body, mentions]);
  const isLarge = useMemo(() => isLargeEmoji(body), [body]);
  const [isUnfolded, setIsUnfolded] = useState(() => unfolded.has(id));
  const toggle = () => {
    if (isUnfolded) unfolded.delete(id);
    else unfolded.add(id);
    setIsUnfolded(!isUnfolded);
  };
  return (
    <>
      <div
        dir="auto"
        className={cn(
          "whitespace-pre-wrap text-start [overflow-wrap:anywhere] [unicode-bidi:plaintext]",
          isLarge && "text-[32px] leading-[1.3]",
        )}
      >
        <Segments segments={isUnfolded ? parts.all : parts.folded} />
        {parts.isFoldable && !isUnfolded && "…"}
      </div>
      {parts.isFoldable && (
        <button
          type="button"
          aria-expanded={isUnfolded}
          onClick={toggle}
          className="mt-1 rounded py-0.5 text-[13px] text-accent-text underline-offset-2 hover:underline pointer-coarse:py-2"
        >
          {isUnfolded ? t("collapse") : t("expand", { count: body.length })}
        </button>
      )}
    </>
  );
}

function Segments({ segments }: { segments: readonly MessageSegment[] }) {
  let end = 0;
  return segments.map((segment) => {
    end += segment.text.length;
    if (segment.kind === "link") return <Link key={end} link={segment} />;
    if (segment.kind === "mention") return <Mention key={end} text={segment.text} userId={segment.userId} />;
    return <Fragment key={end}>{segment.text}</Fragment>;
  });
}

function Link({ link }: { link: Extract<TextSegment, { kind: "link" }> }) {
  const t = useTranslations("chat.message");
  return (
    <>
      <a
        href={link.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        title={link.href}
        dir="ltr"
        className="text-accent-text underline decoration-accent/40 underline-offset-2 [unicode-bidi:isolate] hover:decoration-current"
      >
        {link.text}
      </a>
      {link.host && <bdi className="text-warning"> ({t("linkTo", { host: link.host })})</bdi>}
    </>
  );
}
