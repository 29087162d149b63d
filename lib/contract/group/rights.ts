/**
 * What an admin may do; the owner may do all of it and switches each for each admin. QQ gives every admin everything;
 * tearing one right away without dismissing the admin is what owners ask for.
 */
export const groupRights = [
  /** Answer requests to join. */
  "approve",
  /** Make invitation links, invite without approval. */
  "invite",
  "remove",
  /** Silence members, set the order of the group, recall what members said, work off reports and held messages. */
  "silence",
  "announce",
  /** The group's data and members' cards. */
  "edit",
  "files",
  "essence",
  /** See the log of what the administration did. */
  "log",
] as const;
export type GroupRight = (typeof groupRights)[number];

/** As it stands in the database: names with commas between them. What is not known any more is left out. */
export function readRights(text: string): GroupRight[] {
  const names = new Set(text.split(","));
  return groupRights.filter((right) => names.has(right));
}
