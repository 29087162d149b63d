import { notFound, redirect } from "next/navigation";
import { doorGoalIn, doorPath } from "#lib/contract/door-goal.ts";
import { activityPath, screenPath } from "#lib/contract/group/activity-path.ts";
import type { WireSnapshot } from "#lib/contract/wire.ts";
import { ask } from "#lib/server/ask.ts";
import { callOfRequest } from "#lib/server/doors/action.ts";

/** What the address of an activity is made of. */
export type ActivityAddress = { number: string; id: string };

type Found = { snapshot: WireSnapshot; conversationId: number; activityId: number };

/**
 * What a page of an activity begins with; null: the server could not hand it over. Who is not signed in is led to the
 * door and back. What there is not and what one may not see look alike: the member's page is for who may load the
 * activity, the projector's for who may ask for what it shows besides.
 */
export async function findActivity(
  { number, id }: ActivityAddress,
  page: "member" | "screen",
): Promise<Found | null> {
  const call = await callOfRequest();
  const [groupNumber, activityId] = [Number(number), Number(id)];
  const path = (page === "member" ? activityPath : screenPath)(groupNumber, activityId);
  if (!call.actor) redirect(doorPath("/sign-in", doorGoalIn(path)));
  const answer = await ask(call, "snapshot:load", {});
  if (!answer.ok) return null;
  const { conversations } = answer.value.personal;
  const conversationId = conversations.find(({ group }) => group?.number === groupNumber)?.id;
  if (conversationId === undefined || !(await isShown(call, conversationId, activityId, page))) notFound();
  return { snapshot: answer.value, conversationId, activityId };
}

type Call = Awaited<ReturnType<typeof callOfRequest>>;

async function isShown(
  call: Call,
  conversationId: number,
  activityId: number,
  page: "member" | "screen",
): Promise<boolean> {
  if (page === "screen") return (await ask(call, "activity:screen", { conversationId, activityId })).ok;
  const loaded = await ask(call, "activity:load", { conversationId, activityIds: [activityId] });
  return loaded.ok && loaded.value.activities.length > 0;
}
