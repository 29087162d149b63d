"use client";

import type { WireActivity } from "#lib/contract/group/activities.ts";
import { ChainView } from "./chain/chain-view.tsx";
import { CheckinView } from "./checkin/checkin-view.tsx";
import { isChain, isCheckin, isPoll } from "./kinds.ts";
import { PollView } from "./poll/poll-view.tsx";

type ActivityViewProps = {
  activity: WireActivity;
  /** Everybody's part in it is listed beside it. */
  isListed?: boolean;
  /** A poll with many options shows the first of them, and the rest when it is asked for. */
  isFolded?: boolean;
};

/** How an activity stands and how one takes part in it, wherever it is shown. */
export function ActivityView({ activity, isListed = false, isFolded = false }: ActivityViewProps) {
  if (isPoll(activity)) return <PollView activity={activity} isFolded={isFolded} />;
  if (isChain(activity)) return <ChainView activity={activity} isListed={isListed} />;
  return isCheckin(activity) && <CheckinView activity={activity} />;
}
