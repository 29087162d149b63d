import type { GroupRules } from "../../contract/group/rules.ts";
import { isSilentTime, silenceTimesChangeAt } from "./silence-times.ts";

/** 全员禁言 at one moment: switched on until it is switched off, or by the timetable until a time (ms since 1970). */
export type GroupSilence = { isByTimetable: boolean; until: number | null };

/** Whether only the owner and admins of a group may speak now; null: everybody may. */
export function groupSilence(rules: GroupRules, now: number): GroupSilence | null {
  if (rules.isSilenced) return { isByTimetable: false, until: null };
  if (!isSilentTime(rules, now)) return null;
  return { isByTimetable: true, until: silenceTimesChangeAt(rules, now) };
}

/** When that changes by itself; null: not before somebody changes the rules. */
export function groupSilenceChangesAt(rules: GroupRules, now: number): number | null {
  return rules.isSilenced ? null : silenceTimesChangeAt(rules, now);
}
