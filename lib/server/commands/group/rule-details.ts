import type { GroupRules } from "#lib/contract/group/rules.ts";
import type { WireDetails } from "#lib/contract/notices.ts";

/** What members are to read of a change of the rules, in plain values; nothing where it is not for them to notice. */
export function ruleDetails(changed: Partial<GroupRules>): WireDetails | undefined {
  const { isSilenced, silenceTimes, slowSeconds } = changed;
  if (isSilenced !== undefined) return { isSilenced };
  if (silenceTimes !== undefined) return { silenceTimes: silenceTimes.length };
  return slowSeconds === undefined ? undefined : { slowSeconds };
}
