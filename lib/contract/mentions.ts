import { z } from "zod";
import { count, id } from "./fields.ts";
import { limits } from "./limits.ts";
import { EVERYONE_ID, type WireMention } from "./wire.ts";

/** What is called by @: both widths an input method may write. */
export const MENTION_SIGN = /^[@\uff20]/;

/** Who is named where; whether the places lie in a text, `areMentionsOf` tells. */
export const mentionList = z
  .array(z.object({ userId: count, start: count, length: id }))
  .max(limits.mentionsPerMessage);

/** Whether each of these lies in the text, begins with @, says a name, and overlaps no other. In any order. */
export function areMentionsOf(text: string, mentions: readonly WireMention[]): boolean {
  let end = 0;
  for (const { start, length } of mentions.toSorted((a, b) => a.start - b.start)) {
    if (start < end || length < 2 || start + length > text.length) return false;
    if (!MENTION_SIGN.test(text.slice(start, start + 1))) return false;
    end = start + length;
  }
  return true;
}

/** Whether everybody in the group is named (@全体成员). */
export function namesEveryone(mentions: readonly WireMention[]): boolean {
  return mentions.some(({ userId }) => userId === EVERYONE_ID);
}
