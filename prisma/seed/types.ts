import type { GroupCategory } from "#lib/contract/group/data.ts";
import type { JoinMode } from "#lib/contract/group/joining.ts";
import type { NoticeKind } from "#lib/contract/notices.ts";
import type { Status } from "#lib/contract/wire.ts";

/** A person of the demo world; everywhere else named by `name`. */
export type SeedPerson = {
  name: string;
  signature: string;
  email?: string;
  status?: Status;
  /** 好友分组, in their order. */
  categories?: string[];
};

/** Two friends, the first of whom may keep the second under a category or a private name. */
export type SeedFriendship = { between: [string, string]; category?: string; remark?: string };

export type SeedRequest = { from: string; to: string; note: string; hoursAgo: number };

/**
 * One day of talk, as it reads: `08:15 名字：words`, or on the day of the demo itself `-25 名字：words`, so many
 * minutes ago. A line that begins otherwise belongs to the message before it.
 */
export type SeedDay = { daysAgo: number; talk: string };

export type SeedNotice = {
  daysAgo: number;
  at: string;
  kind: NoticeKind;
  actor: string;
  people: string[];
};

type Talk = {
  days: SeedDay[];
  /** How many of the last messages each of these has not read. */
  unread?: Record<string, number>;
  /** Who keeps the conversation on top, and who has muted it (免打扰). */
  pinnedBy?: string[];
  mutedBy?: string[];
};

/** An invitation link, by its place in the address. */
export type SeedLink = {
  name: string;
  token: string;
  needsApproval: boolean;
  daysAgo: number;
  opened: number;
  used: number;
  joined: number;
};

/** Who waits to be let in; `link` is the name of the one they came by. */
export type SeedJoinRequest = { person: string; note: string; minutesAgo: number; link?: string };
/** 群公告; who has confirmed it is named. */
export type SeedAnnouncement = {
  daysAgo: number;
  at: string;
  author: string;
  title: string;
  text: string;
  isPinned?: boolean;
  needsConfirmation?: boolean;
  confirmedBy?: string[];
};

/** 精华: the message that begins so. */
export type SeedEssence = { begins: string; setBy: string };

export type SeedGroup = Talk & {
  name: string;
  description: string;
  category: GroupCategory;
  tags: string[];
  joinMode: JoinMode;
  owner: string;
  /** Who made the group, where that is not the owner. */
  founder?: string;
  admins: string[];
  /** Besides owner and admins; who joins by a notice is named there as well. */
  members: string[];
  /** 群名片 and 专属头衔 */
  cards?: Record<string, string>;
  titles?: Record<string, string>;
  createdDaysAgo: number;
  links?: SeedLink[];
  requests?: SeedJoinRequest[];
  notices: SeedNotice[];
  announcements?: SeedAnnouncement[];
  essences?: SeedEssence[];
};

export type SeedDirect = Talk & { between: [string, string] };
