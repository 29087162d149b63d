"use client";

import { useTranslations } from "next-intl";
import type { WireActivity } from "#lib/contract/group/activities.ts";

/** 37/48 人已投. */
export function Participants({ activity, className }: { activity: WireActivity; className?: string }) {
  const t = useTranslations("activities.participants");
  const { kind, participantCount: count, memberCount } = activity;
  return (
    <span className={className}>
      {/* Who has left since is counted as well. */}
      {count > memberCount ? t(`${kind}.count`, { count }) : t(`${kind}.of`, { count, total: memberCount })}
    </span>
  );
}
