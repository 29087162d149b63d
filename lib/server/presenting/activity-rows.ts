import type { ActivityKind, ResultTime } from "#lib/contract/group/activities.ts";

/** The columns of an activity that presenting it reads. A row of the typed client fits. */
export type ActivityRow = {
  id: number;
  groupId: number;
  creatorId: number;
  kind: string;
  title: string;
  detail: string;
  settings: string;
  seq: number;
  createdAt: Date;
  closesAt: Date | null;
  closedAt: Date | null;
  closedById: number | null;
  remindedAt: Date | null;
  changes: number;
  participants: number;
};

export type EntryRow = {
  activityId: number;
  userId: number;
  position: number;
  text: string;
  /** JSON of option ids. */
  choices: string;
  updatedAt: Date;
};

/** What the column `settings` holds (JSON), by kind. */
export type ActivitySettings = {
  poll: { options: string[]; maxChoices: number; isAnonymous: boolean; results: ResultTime };
  chain: { example: string; maxEntries: number | null };
  /** `code`: what who checks in must know; null: nothing. */
  checkin: { code: string | null };
};

/** What only an activity of this kind has; null for one of another kind. */
export function settingsOf<K extends ActivityKind>(
  { kind, settings }: Pick<ActivityRow, "kind" | "settings">,
  asked: K,
): ActivitySettings[K] | null {
  return kind === asked ? (JSON.parse(settings) as ActivitySettings[K]) : null;
}

/** The options that an entry has chosen. */
export function choicesOf({ choices }: Pick<EntryRow, "choices">): number[] {
  return JSON.parse(choices) as number[];
}

/** Whether one can still take part; `now` in milliseconds since 1970. */
export function isOpen({ closedAt, closesAt }: ActivityRow, now: number): boolean {
  return closedAt === null && (closesAt === null || now < closesAt.getTime());
}
