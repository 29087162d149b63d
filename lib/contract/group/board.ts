import { z } from "zod";

/** The newest pinned announcement, as a bar above the chat shows it. `text` is its beginning. */
const pinnedAnnouncement = z.object({
  id: z.int(),
  title: z.string(),
  text: z.string(),
  publishedAt: z.string(),
});

/** What a group has put up for everybody to see. Part of the group's data, so that every client has it at hand. */
export const groupBoard = z.object({
  /** Counts its changes: whoever shows announcements or 精华 reads them anew when it moves. */
  changes: z.int().default(0),
  pinned: pinnedAnnouncement.nullable().default(null),
  /** 精华: the messages that carry the mark, ascending. */
  essenceSeqs: z.array(z.int()).default([]),
});
export type GroupBoard = z.output<typeof groupBoard>;

/** How the database writes that nothing was ever put up, as in most groups. */
const NOTHING_PUT_UP = "{}";
const emptyBoard: GroupBoard = Object.freeze(groupBoard.parse({}));

/** The board as the database keeps it (JSON). */
export function readBoard(json: string): GroupBoard {
  return json === NOTHING_PUT_UP ? emptyBoard : groupBoard.parse(JSON.parse(json));
}
