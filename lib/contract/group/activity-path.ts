/** Where an activity has a page of its own: what the projector's code leads to. */
export function activityPath(groupNumber: number, activityId: number): string {
  return `/groups/${groupNumber}/activities/${activityId}`;
}

/** Where it is shown to a room. */
export function screenPath(groupNumber: number, activityId: number): string {
  return `${activityPath(groupNumber, activityId)}/screen`;
}
