import { z } from "zod";
import { limits } from "./limits.ts";
import { SOMETHING_VISIBLE } from "./visible.ts";

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

/** Trimmed; control characters and invisible direction overrides have no place in a name. */
export const line = (min: number, max: number) =>
  text
    .trim()
    .min(min)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
    .regex(/^[^\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u);

/** A line that somebody or something is called by. */
export const name = (min: number, max: number) => line(min, max).regex(SOMETHING_VISIBLE);

/** Trimmed text of several lines. */
export const paragraph = (max: number) => text.trim().max(max);

/** By which a message is known from the moment somebody writes it; made by the sender's browser. */
export const clientMessageId = z
  .string()
  .min(limits.clientMessageId.min)
  .max(limits.clientMessageId.max)
  .regex(/^[\w-]+$/);
