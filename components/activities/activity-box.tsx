"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { activityIcons } from "./activity-icons.ts";
import { ActivityState } from "./activity-state.tsx";
import { Participants } from "./participants.tsx";

type ActivityBoxProps = {
  activity: WireActivity;
  /** At the end of the last line. */
  action?: ReactNode;
  /** Where one takes part. */
  children: ReactNode;
};

/** An activity as it stands in the chat: what it is, how it stands, and one's own part in it. */
export function ActivityBox({ activity, action, children }: ActivityBoxProps) {
  const { title, detail } = activity;
  return (
    <div className="flex flex-col gap-2.5 px-3.5 py-3 leading-normal">
      <ActivityKindLine activity={activity} />
      <p dir="auto" className="text-[15px] font-semibold leading-6 [overflow-wrap:anywhere]">
        {title}
      </p>
      {detail && (
        <p
          dir="auto"
          className="line-clamp-4 whitespace-pre-wrap text-[13px] text-muted [overflow-wrap:anywhere]"
        >
          {detail}
        </p>
      )}
      {children}
      <div className="flex items-center gap-2 border-line border-t pt-2">
        <Participants activity={activity} className="min-w-0 flex-1 text-[12px] text-muted tabular-nums" />
        {action}
      </div>
    </div>
  );
}

/** Its sign, what it is, and at the far end whether one can take part still. */
export function ActivityKindLine({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities.kind");
  const Icon = activityIcons[activity.kind];
  return (
    <p className="flex items-center gap-1.5 text-[12px] text-muted">
      <Icon aria-hidden size={15} className="shrink-0 text-accent-text" />
      <span className="min-w-0 flex-1">{t(activity.kind)}</span>
      <ActivityState activity={activity} className="shrink-0" />
    </p>
  );
}
