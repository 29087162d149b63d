import { readBoard } from "#lib/contract/group/board.ts";
import type { BoardQueryResults } from "#lib/contract/group/board-queries.ts";
import { can } from "#lib/domain/policy.ts";
import { countReceipts } from "../../ports/announcement-sql.ts";
import type { Tx } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { presentAnnouncement, withPictures } from "../../presenting/present-announcement.ts";
import { defineQuery } from "../../query.ts";
import { shareEncoding } from "../../shared-answers.ts";
import { conversationFacts } from "../facts.ts";

type List = BoardQueryResults["announcement:list"];

/** The announcements of a group: for every member what is published, for who may announce also what waits. */
export const listAnnouncements = defineQuery({
  name: "announcement:list",
  action: "group.view",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId }, facts: { standing } }) {
    if (can("group.announce", standing)) return readManaged(tx, conversationId);
    const where = { conversationId };
    const { board } = await tx.qQGroup.findUniqueOrThrow({ where, select: { board: true } });
    // One that pops up makes every member ask at the same moment.
    const key = `announcements:${conversationId}:${readBoard(board).changes}`;
    return runtime().recentReads.load(key, async () =>
      shareEncoding(await readPublished(tx, conversationId)),
    );
  },
});

async function readPublished(tx: Tx, groupId: number): Promise<List> {
  const rows = await tx.groupAnnouncement.findMany({
    where: { groupId, publishedAt: { not: null } },
    include: withPictures,
    orderBy: [{ isPinned: "desc" }, { publishedAt: "desc" }, { id: "desc" }],
  });
  const people = await loadPeople(
    tx,
    rows.map(({ authorId }) => authorId),
  );
  return { announcements: rows.map(presentAnnouncement), managed: null, people };
}

async function readManaged(tx: Tx, groupId: number): Promise<List> {
  const { announcements, people } = await readPublished(tx, groupId);
  const waiting = await tx.groupAnnouncement.findMany({
    where: { groupId, publishedAt: null },
    include: withPictures,
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
  });
  const authors = await loadPeople(
    tx,
    waiting.map(({ authorId }) => authorId),
  );
  const counts = await countReceipts(tx, groupId);
  return {
    announcements,
    managed: { scheduled: waiting.map(presentAnnouncement), counts },
    people: [...people, ...authors],
  };
}
