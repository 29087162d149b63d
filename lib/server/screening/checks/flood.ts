import type { Check } from "../screening.ts";

/** 防刷屏: how many messages within a time. */
export const flood: Check = ({ standing: { role, now }, rules, said }) => {
  const { isOn, messages, seconds } = rules.flood;
  if (!isOn || role !== "member") return null;
  // The one that has to be older for another to fit in.
  const first = said.at(-messages);
  const waitMs = first ? first.at + seconds * 1_000 - now : 0;
  if (waitMs <= 0) return null;
  return { code: "flood", params: { seconds: Math.ceil(waitMs / 1_000) } };
};
