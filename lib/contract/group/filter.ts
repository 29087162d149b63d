import { z } from "zod";
import { id, line, name } from "../fields.ts";
import { limits } from "../limits.ts";
import { DEFAULT_FILTER_SILENCE_SECONDS, filterActions } from "./filter-actions.ts";

/** Something to find a word by; what is only signs and spaces can be found nowhere. */
const SOMETHING_TO_FIND = /[\p{L}\p{N}]/u;

const words = z
  .array(line(1, limits.filterWord.max).regex(SOMETHING_TO_FIND))
  .min(1)
  .max(limits.filterWords)
  .refine((list) => list.reduce((sum, word) => sum + word.length, 0) <= limits.filterText);

const filter = z.object({
  name: name(1, limits.filterName.max),
  action: z.enum(filterActions),
  silenceSeconds: z.int().min(limits.silenceSeconds.min).max(limits.silenceSeconds.max),
  matchesHomophones: z.boolean(),
  matchesNearSounds: z.boolean(),
  isOn: z.boolean(),
  words,
});

/** What can be asked about what a group does not want to read; a part of the commands of groups. */
export const filterCommandInputs = {
  "group:create-filter": filter.extend({
    conversationId: id,
    silenceSeconds: filter.shape.silenceSeconds.default(DEFAULT_FILTER_SILENCE_SECONDS),
    matchesHomophones: z.boolean().default(false),
    matchesNearSounds: z.boolean().default(false),
    isOn: z.boolean().default(true),
  }),
  /** What is left out stays. */
  "group:update-filter": filter.partial().extend({ conversationId: id, filterId: id }),
  "group:remove-filter": z.object({ conversationId: id, filterId: id }),
  "group:decide-held": z.object({
    conversationId: id,
    heldIds: z.array(id).min(1).max(limits.heldDecisions),
    decision: z.enum(["post", "refuse"]),
  }),
};

export type FilterCommandResults = {
  "group:create-filter": { filterId: number };
  "group:update-filter": Record<string, never>;
  "group:remove-filter": Record<string, never>;
  /** What was decided by this; what was decided before, or does not exist, is left out. */
  "group:decide-held": { postedIds: number[]; refusedIds: number[] };
};
