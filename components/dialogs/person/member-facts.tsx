"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireActivity } from "#lib/contract/group/member-queries.ts";
import { activityLevel } from "#lib/domain/activity-level.ts";
import { Fact } from "../fact.tsx";

type MemberFactsProps = { conversationId: number; personId: number };

/** What somebody is in a group: card, title, level, since when, when last heard. Inside a <dl>. */
export function MemberFacts({ conversationId, personId }: MemberFactsProps) {
  const t = useTranslations("dialogs.member");
  const common = useTranslations("common.level");
  const format = useFormatter();
  const member = useMessenger((state) => state.messenger.conversations[conversationId]?.members?.[personId]);
  const activity = useActivity(conversationId, personId);
  if (!member) return null;
  const { card, title, joinedAt } = member;
  const lastSpokeAt = activity?.lastSpokeAt ?? null;
  return (
    <>
      {card && <Fact term={t("card")}>{card}</Fact>}
      {title && (
        <Fact term={t("title")}>
          <Badge>{title}</Badge>
        </Fact>
      )}
      {activity && (
        <Fact term={t("level")}>
          {common("named", { level: activityLevel(activity.activeHours) })}
          <span className="ms-1 text-[12px] text-faint">
            {t("activeHours", { count: activity.activeHours })}
          </span>
        </Fact>
      )}
      <Fact term={t("joinedAt")}>{format.dateTime(new Date(joinedAt), { dateStyle: "medium" })}</Fact>
      {activity && (
        <Fact term={t("lastSpokeAt")}>
          {lastSpokeAt === null
            ? t("never")
            : format.dateTime(new Date(lastSpokeAt), { dateStyle: "medium", timeStyle: "short" })}
        </Fact>
      )}
    </>
  );
}

/** Asked for when the card opens; null until it is known. */
function useActivity(conversationId: number, personId: number): WireActivity | null {
  const client = useMessengerClient();
  const [activity, setActivity] = useState<WireActivity | null>(null);
  useEffect(() => {
    let isWanted = true;
    void client.query("member:activity", { conversationId, personId }).then((answer) => {
      if (isWanted && answer.ok) setActivity(answer.value.activities[0] ?? null);
    });
    return () => {
      isWanted = false;
    };
  }, [client, conversationId, personId]);
  return activity;
}
