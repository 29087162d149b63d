import type { Refusal } from "../../contract/refusals.ts";
import type { KnownActivity } from "../../domain/activities/known-activity.ts";

/** What this page knows of an activity. `missing`: it is gone, or not to be seen. */
export type ActivityState =
  | ({ kind: "known" } & KnownActivity)
  | { kind: "missing" }
  | { kind: "failed"; refusal: Refusal };
