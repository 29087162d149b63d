import type { WireActivity } from "#lib/contract/group/activities.ts";

type Of<K extends "poll" | "chain" | "checkin"> = WireActivity & Required<Pick<WireActivity, K>>;

export type PollActivity = Of<"poll">;
export type ChainActivity = Of<"chain">;
export type CheckinActivity = Of<"checkin">;

export const isPoll = (activity: WireActivity): activity is PollActivity => activity.poll !== undefined;
export const isChain = (activity: WireActivity): activity is ChainActivity => activity.chain !== undefined;
export const isCheckin = (activity: WireActivity): activity is CheckinActivity =>
  activity.checkin !== undefined;
