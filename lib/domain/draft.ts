import { limits } from "../contract/limits.ts";
import type { WireMention } from "../contract/wire.ts";

/** What somebody has begun to write, and who is named where; places ascend and do not overlap. */
export type Draft = { text: string; mentions: WireMention[] };

export const EMPTY_DRAFT: Draft = { text: "", mentions: [] };

const startsAlike = (a: string, b: string, most: number) => {
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
};
const endsAlike = (a: string, b: string, most: number) => {
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
};

/**
 * The draft after its text became another one by one edit: names before the edit stay, those behind it move along,
 * and one that was edited itself is plain text from now on. `caret` is where the edit ended in the new text; it tells
 * which of two equal letters was typed.
 */
export function editDraft({ text: before, mentions }: Draft, text: string, caret = text.length): Draft {
  const shorter = Math.min(before.length, text.length);
  const kept = endsAlike(before, text, Math.min(shorter, Math.max(0, text.length - caret)));
  const from = startsAlike(before, text, shorter - kept);
  const to = before.length - kept;
  const shift = text.length - before.length;
  return {
    text,
    mentions: mentions.flatMap((mention) => {
      if (mention.start + mention.length <= from) return [mention];
      return mention.start >= to ? [{ ...mention, start: mention.start + shift }] : [];
    }),
  };
}

/**
 * The draft in which this part of the text names somebody; what was named there before is plain text. The same draft
 * when as many are named as there may be.
 */
export function nameIn(draft: Draft, mention: WireMention): Draft {
  const { text, mentions } = draft;
  const end = mention.start + mention.length;
  const others = mentions.filter(({ start, length }) => start + length <= mention.start || start >= end);
  if (others.length >= limits.mentionsPerMessage) return draft;
  return { text, mentions: [...others, mention].sort((a, b) => a.start - b.start) };
}

/** Two drafts in one, the second on a line of its own. */
export function joinDrafts(first: Draft, second: Draft): Draft {
  if (first.text.trim() === "") return second;
  const shift = first.text.length + 1;
  const moved = second.mentions.map((mention) => ({ ...mention, start: mention.start + shift }));
  return { text: `${first.text}\n${second.text}`, mentions: [...first.mentions, ...moved] };
}
