import type { WireMemberFace } from "#lib/contract/group/faces.ts";
import type { WireGroup, WireMember } from "#lib/contract/group/wire.ts";
import { limits } from "#lib/contract/limits.ts";
import type { NoticeKind } from "#lib/contract/notices.ts";
import type { WireChanges } from "#lib/contract/queries.ts";
import type { Tx } from "../../ports/database.ts";
import { loadChangeRanges, loadMessageRanges } from "../../ports/message-sql.ts";
import { loadGroup, loadPeople } from "../../presenting/load-conversations.ts";
import { loadFaces } from "../../presenting/load-faces.ts";
import { peopleOf, presentMessage, presentNotice } from "../../presenting/present.ts";
import { presentMember } from "../../presenting/present-group.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";
import { type Place, planChanges } from "../plan-changes.ts";

/** What changed after each cursor, as it is now. Conversations one is not a member of are left out. */
export const changesSince = defineQuery({
  name: "changes:since",
  action: "snapshot.load",
  limits: [{ by: "person", points: 120, seconds: 10 }],
  facts: ownFacts,
  async run({ tx, personId, input: { cursors } }) {
    const places = await loadPlaces(
      tx,
      personId,
      cursors.map(({ conversationId }) => conversationId),
    );
    const plans = planChanges(cursors, places, limits.changesPage);
    const ranges = plans.flatMap(({ range }) => range ?? []);
    const messages = (await loadMessageRanges(tx, ranges)).map(presentMessage);
    const notices = (await loadChangeRanges(tx, ranges))
      .map(presentNotice)
      .filter((notice) => isSeen(notice, places.get(notice.conversationId)));
    const members = await loadChangedMembers(tx, notices);
    const groups = await loadChangedGroups(tx, notices);
    const faces = await loadChangedFaces(tx, notices);
    const changes = plans.map(({ conversationId, rev, isComplete, isTooFar }): WireChanges => {
      const isHere = (row: { conversationId: number }) => row.conversationId === conversationId;
      return {
        conversationId,
        messages: messages.filter(isHere),
        notices: notices.filter(isHere),
        members: members.get(conversationId) ?? [],
        group: groups.get(conversationId) ?? null,
        faces: faces.get(conversationId) ?? null,
        rev,
        isComplete,
        isTooFar,
      };
    });
    const people = await loadPeople(tx, [
      ...messages.flatMap(peopleOf),
      ...notices.flatMap(({ actorId, userIds }) => [...(actorId ? [actorId] : []), ...userIds]),
    ]);
    return { changes, people };
  },
});

async function loadPlaces(tx: Tx, personId: number, ids: number[]): Promise<Map<number, Place>> {
  const rows = await tx.membership.findMany({
    where: { userId: personId, conversationId: { in: ids } },
    select: {
      conversationId: true,
      joinedSeq: true,
      joinedAt: true,
      conversation: { select: { lastRev: true } },
    },
  });
  return new Map(rows.map(({ conversation, ...row }) => [row.conversationId, { ...row, ...conversation }]));
}

/** What happened between leaving and coming back is not for who was away. */
export function isSeen(notice: { at: string }, place: { joinedAt: Date } | undefined): boolean {
  return place !== undefined && notice.at >= place.joinedAt.toISOString();
}

const changesGroup: ReadonlySet<NoticeKind> = new Set<NoticeKind>(["group:updated", "group:owner-changed"]);

/** The data, as it is now, of the groups whose data has changed. */
async function loadChangedGroups(
  tx: Tx,
  notices: { conversationId: number; kind: NoticeKind }[],
): Promise<Map<number, WireGroup>> {
  const changed = notices.filter(({ kind }) => changesGroup.has(kind));
  const ids = [...new Set(changed.map(({ conversationId }) => conversationId))];
  const groups = new Map<number, WireGroup>();
  for (const id of ids) groups.set(id, await loadGroup(tx, id));
  return groups;
}

const changesFaces: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  "group:members-joined",
  "group:members-invited",
  "group:member-left",
  "group:member-removed",
]);

/** The mosaics, as they are now, of the groups where somebody has come or gone. */
async function loadChangedFaces(
  tx: Tx,
  notices: { conversationId: number; kind: NoticeKind }[],
): Promise<Map<number, WireMemberFace[]>> {
  const changed = notices.filter(({ kind }) => changesFaces.has(kind));
  const ids = [...new Set(changed.map(({ conversationId }) => conversationId))];
  if (ids.length === 0) return new Map();
  const where = { conversationId: { in: ids } };
  const select = { conversationId: true, ownerId: true, rules: true };
  return loadFaces(tx, await tx.qQGroup.findMany({ where, select }));
}

type Touched = { conversationId: number; userIds: number[] };

/** The rows, as they are now, of the members whom the notices are about; who is gone has none. */
async function loadChangedMembers(tx: Tx, notices: Touched[]): Promise<Map<number, WireMember[]>> {
  const members = new Map<number, WireMember[]>();
  // One statement each: all people of all conversations may be more than one statement takes.
  for (const [conversationId, touched] of Map.groupBy(notices, (notice) => notice.conversationId)) {
    const rows = await tx.membership.findMany({
      where: {
        groupId: conversationId,
        userId: { in: [...new Set(touched.flatMap(({ userIds }) => userIds))] },
      },
      include: { user: true, admin: true, group: { select: { ownerId: true } } },
      orderBy: { userId: "asc" },
    });
    members.set(
      conversationId,
      rows.map((row) => presentMember(row, row.group?.ownerId ?? null)),
    );
  }
  return members;
}
