"use client";

import type { WireActivity } from "#lib/contract/group/activities.ts";
import { ActivityKindLine } from "../activity-box.tsx";
import { ActivityView } from "../activity-view.tsx";
import { Participants } from "../participants.tsx";
import { ActivityActions } from "./activity-actions.tsx";
import { ActivityPeople } from "./activity-people.tsx";

/** An activity with all that belongs to it, below its title. */
export function ActivityDetail({ activity }: { activity: WireActivity }) {
  const { detail } = activity;
  return (
    <div className="flex flex-col gap-4">
      <ActivityKindLine activity={activity} />
      {detail && (
        <p dir="auto" className="whitespace-pre-wrap leading-[1.6] [overflow-wrap:anywhere]">
          {detail}
        </p>
      )}
      <ActivityView activity={activity} isListed />
      <Participants activity={activity} className="text-[13px] text-muted tabular-nums" />
      <ActivityActions activity={activity} />
      <ActivityPeople activity={activity} />
    </div>
  );
}
