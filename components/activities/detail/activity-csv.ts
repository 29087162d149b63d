import type { WireActivity, WireActivityEntry } from "#lib/contract/group/activities.ts";
import type { WireMissing } from "#lib/contract/group/activity-queries.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { csvOf } from "#lib/domain/csv.ts";

/** Translated: the words of the first line, and of each state. */
export type ActivityWords = {
  heads: readonly string[];
  takenPart: string;
  missing: string;
  /** Between several options. */
  separator: string;
  /** Says a moment. */
  moment: (isoTime: string) => string;
};

export type Taken = {
  activity: Pick<WireActivity, "kind" | "poll">;
  entries: readonly WireActivityEntry[];
  missing: readonly WireMissing[];
  personOf: (id: number) => Pick<WirePerson, "name" | "number"> | undefined;
  /** What somebody is called in the group. */
  nameOf: (id: number) => string;
};

/** What somebody did, in words: the options of a vote, the line of a 接龙; nothing of a 签到. */
export function entryText(
  { poll }: Pick<WireActivity, "poll">,
  { optionIds, text }: Pick<WireActivityEntry, "optionIds" | "text">,
  separator: string,
): string {
  if (!poll) return text;
  return poll.options
    .filter(({ id }) => optionIds.includes(id))
    .map((option) => option.text)
    .join(separator);
}

/** Where what somebody did stands in a row. */
const CONTENT = 4;

/** Who took part in an activity, and who did not, as a table for spreadsheets. A 签到 has nothing to say besides. */
export function activityCsv(
  { activity, entries, missing, personOf, nameOf }: Taken,
  words: ActivityWords,
): string {
  const took = entries.map((entry) => {
    const person = personOf(entry.personId);
    return [
      nameOf(entry.personId),
      person?.name ?? "",
      person ? String(person.number) : "",
      words.takenPart,
      entryText(activity, entry, words.separator),
      words.moment(entry.at),
    ];
  });
  const left = missing.map(({ person, card }) => [
    card || person.name,
    person.name,
    String(person.number),
    words.missing,
    "",
    "",
  ]);
  const rows = [words.heads, ...took, ...left];
  return csvOf(activity.kind === "checkin" ? rows.map((row) => row.toSpliced(CONTENT, 1)) : rows);
}
