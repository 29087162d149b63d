"use client";

import { useTranslations } from "next-intl";
import { useGroupQuery } from "#components/group-admin/use-group-query.ts";
import type { GroupTopic } from "#lib/contract/group/topics.ts";
import type { CheckinActivity } from "../kinds.ts";
import { useIsOpen } from "../use-is-open.ts";

const NO_TOPICS: readonly GroupTopic[] = [];

/** The code that who is in the room types in; without one, how many are in. */
export function ScreenCheckin({ activity }: { activity: CheckinActivity }) {
  const t = useTranslations("activities.screen");
  const { id: activityId, conversationId, participantCount } = activity;
  const isOpen = useIsOpen(activity);
  const { value } = useGroupQuery("activity:screen", { conversationId, activityId }, NO_TOPICS);
  const code = isOpen ? value?.code : null;
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-[2vh] text-center">
      <p className="text-muted [font-size:clamp(1.25rem,2.4vw,3rem)]">{t(code ? "code" : "checkedIn")}</p>
      <p
        className={
          code
            ? "font-semibold leading-none tracking-[0.15em] tabular-nums [font-size:clamp(4rem,13vw,15rem)]"
            : "font-semibold leading-none tabular-nums [font-size:clamp(4rem,13vw,15rem)]"
        }
      >
        {code ?? participantCount}
      </p>
    </div>
  );
}
