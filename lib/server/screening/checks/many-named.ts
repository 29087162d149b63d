import type { Check } from "../screening.ts";

/** 防刷屏: many people called at once. */
export const manyNamed: Check = ({ standing: { role }, rules, mentions }) => {
  const { isOn, mentions: max } = rules.flood;
  if (!isOn || role !== "member") return null;
  const named = new Set(mentions.map(({ userId }) => userId));
  return named.size > max ? { code: "too_many_named", params: { max } } : null;
};
