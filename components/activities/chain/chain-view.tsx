"use client";

import { useTranslations } from "next-intl";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { ChainActivity } from "../kinds.ts";
import { useNames } from "../use-names.ts";
import { NumberedLine } from "./numbered-line.tsx";
import { OwnLine } from "./own-line.tsx";

type ChainViewProps = {
  activity: ChainActivity;
  /** All lines stand beside it. */
  isListed?: boolean;
};

/** 接龙: the newest lines, and a line of my own. */
export function ChainView({ activity, isListed = false }: ChainViewProps) {
  const t = useTranslations("activities.chain");
  const { chain, participantCount } = activity;
  const { example, maxEntries } = chain;
  return (
    <div className="flex flex-col gap-2">
      {example && <p className="text-[13px] text-muted">{t("example", { example })}</p>}
      {!isListed && <Latest activity={activity} />}
      {maxEntries !== null && (
        <p className="text-[12px] text-muted tabular-nums">
          {t("places", { count: participantCount, max: maxEntries })}
        </p>
      )}
      <OwnLine activity={activity} />
    </div>
  );
}

function Latest({ activity }: { activity: ChainActivity }) {
  const t = useTranslations("activities.chain");
  const nameOf = useNames(activity.conversationId);
  const myId = useMessenger(({ messenger }) => messenger.me.id);
  const { latest } = activity.chain;
  const earlier = activity.participantCount - latest.length;
  if (latest.length === 0) return <p className="text-[13px] text-faint">{t("nobody")}</p>;
  return (
    <>
      {earlier > 0 && <p className="text-[12px] text-faint">{t("earlier", { count: earlier })}</p>}
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
    </>
  );
}
