import { LinkifyIt } from "linkify-it";

/** A piece of a message: plain text, or text that leads somewhere. */
export type TextSegment =
  | { kind: "text"; text: string }
  /** `href` is http, https or mailto. `host` is set where the text shown could hide the true host. */
  | { kind: "link"; text: string; href: string; host: string | null };

/** Endings recognised without a scheme. Those that are also endings of file names (md, sh, py …) are left out. */
const bareEndings =
  "com cn net org edu gov io dev app top xyz info co hk tw mo me cc tv uk de jp kr fr eu us site tech wiki".split(
    " ",
  );

const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, urlAuth: true, tlds: bareEndings })
  .add("ftp:", null)
  .add("//", null);

const mayHoldLink = /:\/\/|mailto:|@|[a-z0-9]\.[a-z]/i;
const cjk = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef`;
/** Characters that reorder the text around them: no address holds them. */
const reordering = String.raw`\u200e\u200f\u202a-\u202e\u2066-\u2069`;
const boundaries = new RegExp(
  `(?<=[a-z0-9])(?=[${cjk}])|(?<=[${cjk}])(?=[a-z0-9])|(?=[${reordering}])|(?<=[${reordering}])`,
  "giu",
);
const isReordering = new RegExp(`^[${reordering}]|(?<=^.)[${reordering}]`, "u");
const startsWithScheme = /^(?:https?:\/\/|www\.|mailto:)/i;
/** Letters that look like Latin ones. A host written with them is shown in its ASCII form too. */
const lookalike = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/**
 * Cuts a text into plain pieces and links, in order and without loss: joined, the texts are the input.
 * Chinese written right after an address, without a space, is not taken for a part of it.
 */
export function linkify(text: string): TextSegment[] {
  if (!mayHoldLink.test(text)) return text === "" ? [] : [{ kind: "text", text }];
  const segments: TextSegment[] = [];
  for (const chunk of chunksOf(text)) addChunk(segments, chunk);
  return segments;
}

/** Splits where Latin and Chinese touch, but keeps Chinese inside a path (/wiki/北京2008) together. */
function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(boundaries)) {
    if (index === start) continue;
    if (isInsidePath(text, start, index)) continue;
    chunks.push(text.slice(start, index));
    start = index;
  }
  chunks.push(text.slice(start));
  return chunks;
}

function isInsidePath(text: string, start: number, index: number): boolean {
  if (!text.slice(start, index).includes("://")) return false;
  const isAfterLatin = /[a-z0-9]/i.test(text[index - 1] ?? "");
  const isNewAddress = startsWithScheme.test(text.slice(index, index + 8));
  return !isAfterLatin && !isNewAddress && !isReordering.test(text.slice(index - 1, index + 1));
}

function addChunk(segments: TextSegment[], chunk: string): void {
  let at = 0;
  for (const match of finder.match(chunk) ?? []) {
    const link = linkOf(match.text, match.schema === "" ? `https://${match.text}` : match.url);
    if (!link) continue;
    addText(segments, chunk.slice(at, match.index));
    segments.push(link);
    at = match.lastIndex;
  }
  addText(segments, chunk.slice(at));
}

/** Null for what must not be clickable: another scheme, or a name before the host that poses as one. */
function linkOf(text: string, address: string): TextSegment | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return null;
  if (url.protocol === "mailto:") return { kind: "link", text, href: url.href, host: null };
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  return { kind: "link", text, href: url.href, host: lookalike.test(text) ? url.host : null };
}

function addText(segments: TextSegment[], text: string): void {
  if (text === "") return;
  const last = segments.at(-1);
  if (last?.kind === "text") last.text += text;
  else segments.push({ kind: "text", text });
}
