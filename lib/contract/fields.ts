import { z } from "zod";

/** What the schemas of commands, queries and signals are made of. */

/** A whole number that names something. Every database holds 32 bits of it; beyond, nothing can be named. */
export const id = z.int32().positive();

/** A position: how far something has come. */
export const count = z.int32().nonnegative();

/**
 * Text that every database can hold: half a character, which a cut through an emoji leaves, becomes the sign for
 * an unreadable one, and the character NUL, which nobody types, is refused.
 */
export const text = z
  .string()
  .overwrite((value) => value.toWellFormed())
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is the character to refuse
  .regex(/^[^\u0000]*$/);
