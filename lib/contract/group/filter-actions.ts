/**
 * What becomes of a message with a word of a filter, the mildest first: the word is blotted out; the message waits for
 * an admin; it is not sent; its sender is silenced as well. Where several filters hit, the severest decides.
 */
export const filterActions = ["mask", "hold", "refuse", "silence"] as const;
export type FilterAction = (typeof filterActions)[number];

/** For how long who writes a word of a filter is silenced, unless it says otherwise. */
export const DEFAULT_FILTER_SILENCE_SECONDS = 600;
