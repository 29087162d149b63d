"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMessenger } from "#lib/client/hooks.tsx";
import { activityLevel } from "#lib/domain/activity-level.ts";
import { downloadText, toCsv } from "../csv.ts";
import type { AdminMember } from "./member-filter.ts";

/** Answers a function that hands these members to the browser as a CSV file. */
export function useExport(conversationId: number): (members: readonly AdminMember[]) => void {
  const t = useTranslations("groupAdmin.members");
  const common = useTranslations("common.level");
  const format = useFormatter();
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.name ?? "");
  const timeOf = (at: number | null) =>
    at === null ? "" : format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "medium" });
  const rowOf = ({ member, joinedAt, lastSpokeAt, activeHours, silencedUntil }: AdminMember) => [
    member.person.number,
    member.person.name,
    member.card,
    member.title,
    t(`roles.${member.role}`),
    common("named", { level: activityLevel(activeHours) }),
    activeHours,
    timeOf(joinedAt),
    timeOf(lastSpokeAt),
    timeOf(silencedUntil),
  ];
  const head = [
    t("csv.number"),
    t("csv.name"),
    t("csv.card"),
    t("csv.title"),
    t("csv.role"),
    t("csv.level"),
    t("csv.activeHours"),
    t("csv.joinedAt"),
    t("csv.lastSpokeAt"),
    t("csv.silencedUntil"),
  ];
  return (members) => {
    const date = new Date().toISOString().slice(0, "2026-11-21".length);
    downloadText(t("csv.file", { group, date }), toCsv([head, ...members.map(rowOf)]));
  };
}
