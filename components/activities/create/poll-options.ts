import { limits } from "#lib/contract/limits.ts";

/** An option as it is being written; `key` names it while it moves. */
export type DraftOption = { key: number; text: string };

const { min, max } = limits.pollOptions;

const nextKey = (options: readonly DraftOption[]) => Math.max(0, ...options.map(({ key }) => key)) + 1;

/** The empty options a new poll begins with. */
export function emptyOptions(): DraftOption[] {
  return Array.from({ length: min }, (_, at) => ({ key: at + 1, text: "" }));
}

/** One more, empty, at a place; the same options when there are as many as there may be. */
export function addedAt(options: readonly DraftOption[], at: number): DraftOption[] {
  return options.length < max ? options.toSpliced(at, 0, { key: nextKey(options), text: "" }) : [...options];
}

/** One less; as few as there may be are only emptied. */
export function removedAt(options: readonly DraftOption[], at: number): DraftOption[] {
  return options.length > min
    ? options.toSpliced(at, 1)
    : options.map((option, index) => (index === at ? { ...option, text: "" } : option));
}

/** Exchanged with its neighbour; the same where there is none. */
export function movedAt(options: readonly DraftOption[], at: number, step: 1 | -1): DraftOption[] {
  const [option, other] = [options[at], options[at + step]];
  if (!option || !other) return [...options];
  return options.with(at, other).with(at + step, option);
}

/** Several lines in the place of one option: each becomes one, empty options behind it take them first. */
export function pastedAt(
  options: readonly DraftOption[],
  at: number,
  lines: readonly string[],
): DraftOption[] {
  let next = [...options];
  for (const [offset, line] of lines.entries()) {
    const place = at + offset;
    if (offset > 0 && next[place]?.text !== "") next = addedAt(next, place);
    const option = next[place];
    if (option?.text === "" || offset === 0)
      next = next.map((one, index) =>
        index === place ? { ...one, text: line.slice(0, limits.pollOption.max) } : one,
      );
  }
  return next;
}

/** The keys of options that say the same as one before them. */
export function repeatedKeys(options: readonly DraftOption[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  for (const { key, text } of options) {
    const said = text.trim();
    if (said !== "" && seen.has(said)) repeated.add(key);
    seen.add(said);
  }
  return repeated;
}

/** Those that say something. */
export function filledOptions(options: readonly DraftOption[]): DraftOption[] {
  return options.filter(({ text }) => text.trim() !== "");
}
