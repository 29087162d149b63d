import type { Check } from "../screening.ts";

/** @全体成员: so often a day by one admin, and so often in the group. */
export const everyoneQuota: Check = ({ rules, everyone }) => {
  if (!everyone) return null;
  const { perAdmin, perGroup } = rules.everyoneQuota;
  if (everyone.all >= perGroup) return { code: "everyone_quota", params: { max: perGroup } };
  return everyone.own >= perAdmin ? { code: "everyone_quota", params: { max: perAdmin } } : null;
};
