import { activityPath } from "#lib/contract/group/activity-path.ts";

/** The whole address of an activity's own page on this site. */
export function activityAddress(groupNumber: number, activityId: number): string {
  return new URL(activityPath(groupNumber, activityId), window.location.origin).href;
}
