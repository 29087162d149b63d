import type { WireMemberFace } from "#lib/contract/group/faces.ts";
import { readRules } from "#lib/contract/group/rules.ts";
import { facesOf } from "#lib/domain/faces.ts";
import type { Tx } from "../ports/database.ts";
import { loadFaceRows } from "../ports/face-sql.ts";
import type { GroupRow } from "./rows.ts";

export type FacedGroup = Pick<GroupRow, "ownerId" | "rules"> & { conversationId: number };

/**
 * The mosaics that are the avatars of groups, by conversation id. One that does not tell its members who else is there
 * has none: its avatar would.
 */
export async function loadFaces(
  tx: Tx,
  groups: readonly FacedGroup[],
): Promise<Map<number, WireMemberFace[]>> {
  const open = groups.filter(({ rules }) => readRules(rules).membersSeeList);
  if (open.length === 0) return new Map();
  const rows = await loadFaceRows(
    tx,
    open.map(({ conversationId }) => conversationId),
  );
  const members = Map.groupBy(rows, ({ conversationId }) => conversationId);
  return new Map(
    open.map(({ conversationId: id, ownerId }) => [id, facesOf(members.get(id) ?? [], ownerId)]),
  );
}

/** The mosaic of one group. */
export async function loadGroupFaces(tx: Tx, conversationId: number): Promise<WireMemberFace[]> {
  const select = { conversationId: true, ownerId: true, rules: true };
  const group = await tx.qQGroup.findUniqueOrThrow({ where: { conversationId }, select });
  return (await loadFaces(tx, [group])).get(conversationId) ?? [];
}
