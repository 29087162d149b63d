import { readBoard } from "#lib/contract/group/board.ts";
import { type GroupCategory, readTags } from "#lib/contract/group/data.ts";
import type { WireMemberFace } from "#lib/contract/group/faces.ts";
import { type JoinMode, readAdmission } from "#lib/contract/group/joining.ts";
import { type GroupRight, groupRights, readRights } from "#lib/contract/group/rights.ts";
import { readRules } from "#lib/contract/group/rules.ts";
import type { WireGroup, WireGroupCard, WireMember } from "#lib/contract/group/wire.ts";
import type { Role } from "#lib/contract/wire.ts";
import { asksQuestion } from "#lib/domain/joining.ts";
import { presentPerson } from "./present-person.ts";
import type { GroupRow, MemberRow, MembershipRow } from "./rows.ts";

/** Row → wire: groups and who is in them. */

/** The role a membership row stands for. */
export function roleOf(membership: Pick<MembershipRow, "userId" | "admin">, ownerId: number | null): Role {
  if (membership.userId === ownerId) return "owner";
  return membership.admin ? "admin" : "member";
}

/** What a membership gives the right to do beyond what every member may. */
export function rightsOf(
  membership: Pick<MembershipRow, "userId" | "admin">,
  ownerId: number | null,
): GroupRight[] {
  if (membership.userId === ownerId) return [...groupRights];
  return membership.admin ? readRights(membership.admin.rights) : [];
}

/** Who is in a group, as far as its data tell: how many, and whom its avatar is made of. */
export type Crowd = { memberCount: number; faces: WireMemberFace[] };

export function presentGroup(row: GroupRow, { memberCount, faces }: Crowd): WireGroup {
  const { number, name, description, ownerId, max_member_nums: maxMemberNums } = row;
  return {
    number,
    name,
    description,
    ownerId,
    maxMemberNums,
    memberCount,
    joinMode: row.joinMode as JoinMode,
    rules: readRules(row.rules),
    board: readBoard(row.board),
    category: row.category as GroupCategory,
    tags: readTags(row.tags),
    faces,
    pictureId: row.pictureId,
    offeredToId: row.offeredToId,
    disbandsAt: row.disbandsAt?.toISOString() ?? null,
  };
}

/** Where somebody stands with a group: `conversationId` only for who is a member. */
export type CardPlace = Crowd & { conversationId: number | null; isRequested: boolean };

/** What everybody may see of a group. Its question, where one is asked; never the answers. */
export function presentGroupCard(row: GroupRow & { admission: string }, place: CardPlace): WireGroupCard {
  const { conversationId, isRequested } = place;
  const {
    number,
    name,
    description,
    memberCount,
    maxMemberNums,
    joinMode,
    category,
    tags,
    faces,
    pictureId,
  } = presentGroup(row, place);
  const question = asksQuestion(joinMode) ? readAdmission(row.admission).question : "";
  const card = { number, name, description, memberCount, maxMemberNums, joinMode, category, tags, pictureId };
  const tiles = faces.map(({ letter, colour }) => ({ letter, colour }));
  return { ...card, faces: tiles, question, conversationId, isRequested };
}

export function presentMember(row: MemberRow, ownerId: number | null): WireMember {
  const rights = rightsOf(row, ownerId);
  return {
    person: presentPerson(row.user),
    role: roleOf(row, ownerId),
    ...(rights.length > 0 && { rights }),
    card: row.card,
    title: row.title,
    joinedAt: row.joinedAt.toISOString(),
    silencedUntil: row.silencedUntil?.toISOString() ?? null,
  };
}
