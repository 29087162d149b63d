import type { WireDueActivity } from "../../contract/group/activities.ts";
import type { ConversationState } from "../state.ts";

/** I am reminded of an activity, or once more. */
export function withDueActivity(conversation: ConversationState, due: WireDueActivity): ConversationState {
  const others = withoutOne(conversation, due.activityId);
  const list = [...others, due].sort((a, b) => a.activityId - b.activityId);
  return withList(conversation, list);
}

/** There is nothing to be reminded of any more. */
export function withoutDueActivity(conversation: ConversationState, activityId: number): ConversationState {
  return withList(conversation, withoutOne(conversation, activityId));
}

function withoutOne({ membership }: ConversationState, activityId: number): WireDueActivity[] {
  return membership.dueActivities.filter((one) => one.activityId !== activityId);
}

function withList(conversation: ConversationState, dueActivities: WireDueActivity[]): ConversationState {
  return { ...conversation, membership: { ...conversation.membership, dueActivities } };
}
