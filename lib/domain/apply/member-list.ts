import type { WireMember } from "../../contract/group/wire.ts";
import type { ConversationState } from "../state.ts";

type Sight = Pick<ConversationState, "group" | "membership">;

/** Whether I see who is a member; otherwise only those who lead the group, and myself. */
export function seesAll({ group, membership }: Sight): boolean {
  return group?.rules.membersSeeList !== false || membership.role !== "member";
}

/** A list of members with this row as it is now, as far as it is for me to see. */
export function withRow(
  members: Record<number, WireMember>,
  row: WireMember,
  sight: Sight,
  myId: number,
): Record<number, WireMember> {
  const { id } = row.person;
  if (seesAll(sight) || row.role !== "member" || id === myId) return { ...members, [id]: row };
  const { [id]: _, ...others } = members;
  return others;
}

/** Lets go of the list where more of it, or less, is to be seen than before: it is to be asked for anew. */
export function withListInSight(before: ConversationState, after: ConversationState): ConversationState {
  return seesAll(before) === seesAll(after) ? after : { ...after, members: null };
}
