import type { Draft } from "#lib/domain/draft.ts";

/** The @ at `start`, and what has been typed behind it. */
export type MentionQuery = { start: number; typed: string };

/** Nobody is looked for by more than this. */
const LONGEST_TYPED = 32;
const lookedFor = /[@\uff20]([^\s@\uff20]*)$/;
/** A letter before the sign and one behind it: an e-mail address. */
const address = /[a-z0-9._%+-][@\uff20][a-z0-9]/i;

/** Whom somebody is about to name: what stands between an @ and the caret. Null when nobody. */
export function mentionQuery({ text, mentions }: Draft, caret: number): MentionQuery | null {
  const before = text.slice(Math.max(0, caret - LONGEST_TYPED - 1), caret);
  const found = lookedFor.exec(before);
  const typed = found?.[1];
  if (typed === undefined) return null;
  const start = caret - typed.length - 1;
  if (mentions.some((mention) => mention.start <= start && start < mention.start + mention.length))
    return null;
  return address.test(text.slice(Math.max(0, start - 1), start + 2)) ? null : { start, typed };
}
