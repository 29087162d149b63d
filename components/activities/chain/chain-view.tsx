"use client";

import { useTranslations } from "next-intl";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { ChainActivity } from "../kinds.ts";
import { useNames } from "../use-names.ts";
import { NumberedLine } from "./numbered-line.tsx";
import { OwnLine } from "./own-line.tsx";

/** 接龙: the newest lines, and a line of my own. */
export function ChainView({ activity }: { activity: ChainActivity }) {
  const t = useTranslations("activities.chain");
  const { conversationId, chain, participantCount } = activity;
  const nameOf = useNames(conversationId);
  const myId = useMessenger(({ messenger }) => messenger.me.id);
  const { example, latest, maxEntries } = chain;
  const earlier = participantCount - latest.length;
  return (
    <div className="flex flex-col gap-2">
      {example && <p className="text-[13px] text-muted">{t("example", { example })}</p>}
      {latest.length === 0 && <p className="text-[13px] text-faint">{t("nobody")}</p>}
      {earlier > 0 && <p className="text-[12px] text-faint">{t("earlier", { count: earlier })}</p>}
      {latest.length > 0 && (
        <ol aria-label={t("lines")}>
          {latest.map(({ personId, text }, at) => (
            <li key={personId}>
              <NumberedLine
                number={earlier + at + 1}
                name={nameOf(personId)}
                text={text}
                isOwn={personId === myId}
              />
            </li>
          ))}
        </ol>
      )}
      {maxEntries !== null && (
        <p className="text-[12px] text-muted tabular-nums">
          {t("places", { count: participantCount, max: maxEntries })}
        </p>
      )}
      <OwnLine activity={activity} />
    </div>
  );
}
