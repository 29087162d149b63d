import { expect } from "vitest";
import { totalUnread, unread } from "#lib/domain/unread.ts";
import type { World } from "../world.ts";
import type { Device } from "./device.ts";

/** What a device that has caught up must show: recomputed from the database, without the program's own rules. */
export async function badgesHold(world: World, { person, state }: Device): Promise<void> {
  const rows = await world.db.membership.findMany({
    where: { userId: person.id },
    include: { conversation: { select: { lastSeq: true } } },
    orderBy: { conversationId: "asc" },
  });
  const expected = rows.map((row) => ({
    id: row.conversationId,
    unread: row.conversation.lastSeq - Math.max(row.readSeq, row.joinedSeq),
    isMarked: row.isMarkedUnread,
  }));
  const conversations = Object.values(state().conversations);
  const shown = conversations.map((conversation) => ({
    id: conversation.id,
    unread: unread(conversation),
    isMarked: conversation.membership.isMarkedUnread,
  }));
  expect(shown, `the badges of ${person.name}`).toEqual(expected);
  const total = expected.reduce((sum, { unread: count, isMarked }) => sum + (count || Number(isMarked)), 0);
  expect(totalUnread(conversations)).toBe(total);
}

/** The furthest position seen so far, by whose it is and where; a membership that began anew begins anew. */
export type Positions = Map<string, number>;

/** No position goes back, in the database and on every device; no badge is below zero. */
export async function positionsHold(
  world: World,
  devices: readonly Device[],
  positions: Positions,
): Promise<void> {
  const forward = (key: string, readSeq: number) => {
    expect(readSeq, key).toBeGreaterThanOrEqual(positions.get(key) ?? 0);
    positions.set(key, readSeq);
  };
  for (const row of await world.db.membership.findMany())
    forward(`stored ${row.userId} in ${row.conversationId} since ${row.joinedAt.toISOString()}`, row.readSeq);
  for (const [index, { state }] of devices.entries()) {
    for (const conversation of Object.values(state().conversations)) {
      const { id, membership } = conversation;
      forward(`device ${index} in ${id} since ${membership.joinedAt}`, membership.readSeq);
      expect(unread(conversation)).toBeGreaterThanOrEqual(0);
    }
  }
}
