import type { AnnouncementRow } from "../presenting/present-announcement.ts";

/** What an announcement says and how it is put before the members: what an editor of it sets. */
export type AnnouncementContent = Pick<
  AnnouncementRow,
  "title" | "text" | "isPinned" | "showsToNewcomers" | "popsUp" | "needsConfirmation"
>;

/** The content alone, of an input or of a row. */
export function contentOf(from: AnnouncementContent): AnnouncementContent {
  const { title, text, isPinned, showsToNewcomers, popsUp, needsConfirmation } = from;
  return { title, text, isPinned, showsToNewcomers, popsUp, needsConfirmation };
}

/** Of two contents the parts in which they differ, as they were and as they are. */
export function contentChange(
  known: AnnouncementContent,
  next: AnnouncementContent,
): Record<"before" | "after", Partial<AnnouncementContent>> {
  const names = (Object.keys(next) as (keyof AnnouncementContent)[]).filter(
    (name) => known[name] !== next[name],
  );
  const pick = (content: AnnouncementContent) =>
    Object.fromEntries(names.map((name) => [name, content[name]]));
  return { before: pick(known), after: pick(next) };
}
