import type { WireMemberFace } from "../../contract/group/faces.ts";
import type { WireGroup, WireMember } from "../../contract/group/wire.ts";
import type { WireNotice } from "../../contract/notices.ts";
import type { Role } from "../../contract/wire.ts";
import { share } from "../share.ts";
import type { ConversationState } from "../state.ts";
import { withRow } from "./member-list.ts";
import { mergeNotices } from "./window.ts";

/** How many members a notice brings (or takes). */
function memberDelta({ kind, userIds }: WireNotice): number {
  if (kind === "group:members-joined" || kind === "group:members-invited") return userIds.length;
  if (kind === "group:member-left" || kind === "group:member-removed") return -userIds.length;
  return 0;
}

function newRole({ kind }: WireNotice): Role | null {
  if (kind === "group:admin-appointed") return "admin";
  if (kind === "group:admin-dismissed") return "member";
  return null;
}

/** Who is not there any more cannot become the owner. */
function withoutOfferTo(group: WireGroup | null, ids: readonly number[]): WireGroup | null {
  return group && group.offeredToId !== null && ids.includes(group.offeredToId)
    ? { ...group, offeredToId: null }
    : group;
}

/** Takes the group's data as it is now; how many members there are follows from the notices. */
export function withGroup(
  conversation: ConversationState,
  group: WireGroup | null | undefined,
): ConversationState {
  const known = conversation.group;
  if (!group || !known) return conversation;
  return { ...conversation, group: share(known, { ...group, memberCount: known.memberCount }) };
}

/** Takes the group's mosaic as it is now. */
export function withFaces(
  conversation: ConversationState,
  faces: WireMemberFace[] | null | undefined,
): ConversationState {
  const known = conversation.group;
  if (!faces || !known) return conversation;
  return { ...conversation, group: share(known, { ...known, faces }) };
}

/** Takes a notice into the history and carries out what it says of the group. For each notice once. */
export function withNotice(
  conversation: ConversationState,
  notice: WireNotice,
  myId: number,
): ConversationState {
  const delta = memberDelta(notice);
  const role = newRole(notice);
  const { membership } = conversation;
  const group = delta < 0 ? withoutOfferTo(conversation.group, notice.userIds) : conversation.group;
  return {
    ...conversation,
    notices:
      conversation.rememberedRev === null
        ? mergeNotices(conversation.notices, [notice])
        : conversation.notices,
    group: group && delta !== 0 ? { ...group, memberCount: group.memberCount + delta } : group,
    membership: role && notice.userIds.includes(myId) ? { ...membership, role } : membership,
    members: delta < 0 ? without(conversation.members, notice.userIds) : conversation.members,
  };
}

/** Takes member rows as they are now: the list where it is loaded, the owner, my own place. */
export function withMembers(
  conversation: ConversationState,
  rows: readonly WireMember[],
  myId: number,
): ConversationState {
  if (rows.length === 0) return conversation;
  let { members, group, membership } = conversation;
  for (const row of rows) {
    if (group && row.role === "owner" && group.ownerId !== row.person.id)
      group = { ...group, ownerId: row.person.id };
    if (row.person.id === myId) membership = { ...membership, ...ownPlace(row) };
    if (members) members = withRow(members, row, { group, membership }, myId);
  }
  return { ...conversation, members, group, membership };
}

function ownPlace({ role, card, silencedUntil, rights = [] }: WireMember) {
  return { role, card, silencedUntil, rights };
}

function without(
  members: Record<number, WireMember> | null,
  ids: readonly number[],
): Record<number, WireMember> | null {
  if (!members) return null;
  const rest = { ...members };
  for (const id of ids) delete rest[id];
  return rest;
}
