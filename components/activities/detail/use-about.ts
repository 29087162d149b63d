"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "#components/board/use-moment.ts";
import { isolated } from "#components/chat/isolated.ts";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { useNames } from "../use-names.ts";

/** Who began an activity when, and when it ends or who ended it, in one line. */
export function useAbout(activity: WireActivity): string {
  const t = useTranslations("activities.about");
  const moment = useMoment();
  const { conversationId, creatorId, createdAt, closesAt, closedAt, closedById } = activity;
  const nameOf = useNames(conversationId);
  const begun = t("begun", { name: isolated(nameOf(creatorId)), time: moment(createdAt) });
  const ended =
    closedAt === null
      ? closesAt && t("closes", { time: moment(closesAt) })
      : closedById === null
        ? t("closed", { time: moment(closedAt) })
        : t("closedBy", { name: isolated(nameOf(closedById)), time: moment(closedAt) });
  return [begun, ended].filter(Boolean).join(" · ");
}
