import { numberIn } from "#components/group-admin/order/number-in.ts";
import type { CommandInput } from "#lib/contract/commands.ts";
import type { ActivityKind, ResultTime } from "#lib/contract/group/activities.ts";
import { limits } from "#lib/contract/limits.ts";
import { type Deadline, deadlineMoment } from "./deadline.ts";
import { type DraftOption, emptyOptions, filledOptions, repeatedKeys } from "./poll-options.ts";

/** An activity as it is being written; of the fields of other kinds nothing is sent. */
export type ActivityDraft = {
  title: string;
  detail: string;
  deadline: Deadline;
  /** What the field for a time of one's own choice holds. */
  ownDeadline: string;
  options: DraftOption[];
  maxChoices: number;
  isAnonymous: boolean;
  results: ResultTime;
  example: string;
  /** As typed; empty: as many as there are members. */
  maxEntries: string;
  asksCode: boolean;
};

type New = CommandInput<"activity:create">["activity"];

/** What the form begins with. */
export function emptyDraft(kind: ActivityKind): ActivityDraft {
  return {
    title: "",
    detail: "",
    deadline: kind === "checkin" ? "minutes" : "none",
    ownDeadline: "",
    options: emptyOptions(),
    maxChoices: 1,
    isAnonymous: false,
    results: "always",
    example: "",
    maxEntries: "",
    asksCode: false,
  };
}

/** More cannot be chosen than there is to choose from. */
export function choicesOf({ maxChoices, options }: Pick<ActivityDraft, "maxChoices" | "options">): number {
  return Math.max(1, Math.min(maxChoices, filledOptions(options).length));
}

/** How many may join a 接龙; null: as many as there are members; undefined: no number that may be. */
export function placesOf({ maxEntries }: Pick<ActivityDraft, "maxEntries">): number | null | undefined {
  return maxEntries.trim() === "" ? null : (numberIn(maxEntries, limits.chainEntries) ?? undefined);
}

/** What the command is given. */
export function activityOf(kind: ActivityKind, draft: ActivityDraft): New {
  const { title, detail, isAnonymous, results, example, asksCode } = draft;
  switch (kind) {
    case "poll": {
      const options = filledOptions(draft.options).map(({ text }) => text.trim());
      return { kind, title, detail, options, maxChoices: choicesOf(draft), isAnonymous, results };
    }
    case "chain":
      return { kind, title, detail, example, maxEntries: placesOf(draft) ?? null };
    case "checkin":
      return { kind, title, detail, asksCode };
  }
}

/** Whether there is enough to begin; `now` in milliseconds, of this machine's clock. */
export function isComplete(kind: ActivityKind, draft: ActivityDraft, now: number): boolean {
  const { title, options, deadline, ownDeadline } = draft;
  const moment = deadlineMoment(deadline, ownDeadline, new Date(now));
  if (title.trim() === "" || moment === undefined) return false;
  if (kind === "chain") return placesOf(draft) !== undefined;
  if (kind === "checkin") return true;
  return filledOptions(options).length >= limits.pollOptions.min && repeatedKeys(options).size === 0;
}
