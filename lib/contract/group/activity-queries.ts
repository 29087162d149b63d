import { z } from "zod";
import { count, id } from "../fields.ts";
import { limits } from "../limits.ts";
import type { WirePerson } from "../wire.ts";
import type { WireActivity, WireActivityEntry } from "./activities.ts";

const one = z.object({ conversationId: id, activityId: id });

/** What can be read of the activities of a group; a part of `queryInputs`. */
export const activityQueryInputs = {
  "activity:load": z.object({
    conversationId: id,
    activityIds: z.array(id).min(1).max(limits.activitiesAtOnce),
  }),
  /** Those before `before` (null: the newest), the newest first. */
  "activity:list": z.object({ conversationId: id, before: id.nullable().default(null) }),
  /** Who did what, in the order of taking part, after the position `after`. */
  "activity:entries": z.object({ ...one.shape, after: count.default(0) }),
  /** Who has not taken part. */
  "activity:missing": one,
  /** What the projector's page shows beyond the activity. */
  "activity:screen": one,
};

/** A member who has not taken part. */
export type WireMissing = { person: WirePerson; card: string };

export type ActivityQueryResults = {
  /** Missing ones are left out. `people`: creators, and of chains who wrote the latest lines. */
  "activity:load": { activities: WireActivity[]; people: WirePerson[] };
  "activity:list": { activities: WireActivity[]; people: WirePerson[]; hasMore: boolean };
  /** `changes`: of the activity, at the moment of reading. Of anonymous polls there are none: `not_allowed`. */
  "activity:entries": {
    entries: WireActivityEntry[];
    people: WirePerson[];
    hasMore: boolean;
    changes: number;
  };
  /** By number. While an anonymous poll is open nobody is told: `not_allowed`. */
  "activity:missing": { missing: WireMissing[] };
  /** `code`: of a 签到 that asks for one. */
  "activity:screen": { code: string | null };
};
