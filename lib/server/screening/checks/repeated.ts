import type { Check } from "../screening.ts";

/** The same words count as repeated within this time. */
export const REPEATED_WITHIN_MS = 10 * 60_000;

/** 防刷屏: the same said again and again. */
export const repeated: Check = ({ standing: { role, now }, rules, said, mark }) => {
  const { isOn, repeats } = rules.flood;
  if (!isOn || role !== "member") return null;
  const same = said.filter((one) => one.mark === mark && one.at > now - REPEATED_WITHIN_MS);
  return same.length >= repeats ? { code: "repeated", params: { max: repeats } } : null;
};
