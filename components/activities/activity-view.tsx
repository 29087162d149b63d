"use client";

import type { WireActivity } from "#lib/contract/group/activities.ts";
import { ChainView } from "./chain/chain-view.tsx";
import { CheckinView } from "./checkin/checkin-view.tsx";
import { isChain, isCheckin, isPoll } from "./kinds.ts";
import { PollView } from "./poll/poll-view.tsx";

/** How an activity stands and how one takes part in it, wherever it is shown. */
export function ActivityView({ activity }: { activity: WireActivity }) {
  if (isPoll(activity)) return <PollView activity={activity} />;
  if (isChain(activity)) return <ChainView activity={activity} />;
  return isCheckin(activity) && <CheckinView activity={activity} />;
}
