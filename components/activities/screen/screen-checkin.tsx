"use client";

import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { GroupTopic } from "#lib/contract/group/topics.ts";
import type { CheckinActivity } from "../kinds.ts";
import { useIsOpen } from "../use-is-open.ts";
import { ScreenCode } from "./screen-code.tsx";

const NO_TOPICS: readonly GroupTopic[] = [];

/** The code that who is in the room types in; without one, the way there in large; in the end how many are in. */
export function ScreenCheckin({ activity }: { activity: CheckinActivity }) {
  const t = useTranslations("activities.screen");
  const { id: activityId, conversationId, participantCount, checkin } = activity;
  const isOpen = useIsOpen(activity);
  const { value } = useGroupQuery("activity:screen", { conversationId, activityId }, NO_TOPICS);
  if (isOpen && !checkin.asksCode)
    return (
      <div className="flex min-h-0 flex-1 items-center justify-center">
        <ScreenCode activity={activity} className="max-w-[min(100%,52vh)]" />
      </div>
    );
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-[2vh] text-center">
      <p className="text-muted [font-size:clamp(1.25rem,2.4vw,3rem)]">{t(isOpen ? "code" : "checkedIn")}</p>
      <p
        className={cn(
          "font-semibold leading-none tabular-nums [font-size:clamp(4rem,13vw,15rem)]",
          isOpen && "tracking-[0.15em]",
        )}
      >
        {isOpen ? value?.code : participantCount}
      </p>
    </div>
  );
}
