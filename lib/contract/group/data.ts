import { z } from "zod";
import { name } from "../fields.ts";
import { limits } from "../limits.ts";

/** What a group is for, in its own choice; "": not said. */
export const groupCategories = [
  "",
  "class",
  "school",
  "work",
  "club",
  "hobby",
  "games",
  "family",
  "friends",
  "other",
] as const;
export type GroupCategory = (typeof groupCategories)[number];

/** Words a group is found and told by, each once. */
export const groupTags = z
  .array(name(1, limits.groupTag.max))
  .max(limits.tagsPerGroup)
  .transform((tags) => [...new Set(tags)]);

/** The tags as the database keeps them (JSON). */
export function readTags(json: string): string[] {
  return JSON.parse(json) as string[];
}
