import type { WireMention } from "#lib/contract/wire.ts";
import { linkify, type TextSegment } from "#lib/domain/linkify.ts";

/** A message longer than this is folded, and shows about this much. */
const FOLDED_CHARACTERS = 1_200;
const FOLDED_LINES = 24;
/** A fold that hides less than this is not worth a click. */
const WORTH_FOLDING = 1.3;
/** More emoji than this are a text again. */
const LARGE_EMOJI = 6;

const isEmoji = /^\p{RGI_Emoji}$/v;
const graphemes = new Intl.Segmenter("zh-CN", { granularity: "grapheme" });

/** True for a few emoji and nothing else: they are shown larger. */
export function isLargeEmoji(body: string): boolean {
  if (body.length > LARGE_EMOJI * 14) return false;
  // One by one: a single expression for all of them takes ages over emoji that can be read in two ways.
  const shown = [...graphemes.segment(body)].filter(({ segment }) => segment.trim() !== "");
  return (
    shown.length > 0 && shown.length <= LARGE_EMOJI && shown.every(({ segment }) => isEmoji.test(segment))
  );
}

/** A piece of a message: text, a link, or somebody named. */
export type MessageSegment = TextSegment | { kind: "mention"; text: string; userId: number };

/** What is shown of a body. `isFoldable`: there is more of it than `folded` says. */
export type MessageParts = { all: MessageSegment[]; folded: MessageSegment[]; isFoldable: boolean };

/** Cuts a body into text, links and names, and a long one once more into what is shown before it is unfolded. */
export function messageParts(body: string, mentions: readonly WireMention[] = []): MessageParts {
  const all = segmentsOf(body, mentions);
  const end = foldedEnd(body);
  if (end * WORTH_FOLDING >= body.length) return { all, folded: all, isFoldable: false };
  return { all, folded: firstOf(all, end), isFoldable: true };
}

function segmentsOf(body: string, mentions: readonly WireMention[]): MessageSegment[] {
  const segments: MessageSegment[] = [];
  let at = 0;
  for (const { userId, start, length } of mentions) {
    segments.push(...linkify(body.slice(at, start)));
    at = start + length;
    segments.push({ kind: "mention", text: body.slice(start, at), userId });
  }
  return [...segments, ...linkify(body.slice(at))];
}

function foldedEnd(body: string): number {
  let end = Math.min(body.length, FOLDED_CHARACTERS);
  let lines = 0;
  for (let at = body.indexOf("\n"); at !== -1 && at < end; at = body.indexOf("\n", at + 1)) {
    lines += 1;
    if (lines === FOLDED_LINES) end = at;
  }
  return end;
}

/** The first characters; a link or a name is kept whole or left out, a composed character is not cut. */
function firstOf(segments: readonly MessageSegment[], end: number): MessageSegment[] {
  const kept: MessageSegment[] = [];
  let left = end;
  for (const segment of segments) {
    if (segment.text.length <= left) kept.push(segment);
    else if (segment.kind === "text") kept.push({ kind: "text", text: wholeGraphemes(segment.text, left) });
    if (segment.text.length >= left) break;
    left -= segment.text.length;
  }
  return kept;
}

function wholeGraphemes(text: string, end: number): string {
  // A little before the cut is enough to find where the character there begins.
  const from = Math.max(0, end - 64);
  const cut = graphemes.segment(text.slice(from, end + 64)).containing(end - from);
  return text.slice(0, from + (cut?.index ?? end - from));
}
