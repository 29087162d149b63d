import { readBoard } from "#lib/contract/group/board.ts";
import { readRules } from "#lib/contract/group/rules.ts";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import type {
  WireConversation,
  WireMe,
  WireMembership,
  WirePerson,
  WirePersonal,
} from "#lib/contract/wire.ts";

/** What travels, in its plainest form, for tests that look at a part of it; `more` is that part. */

export const SAMPLE_TIME = "2026-01-01T00:00:00.000Z";

export function samplePerson(id: number, name = `人${id}`): WirePerson {
  return { id, number: 10_000 + id, name, signature: "" };
}

export function sampleMe(more: Partial<WireMe> = {}): WireMe {
  return {
    ...samplePerson(1),
    email: null,
    status: "online",
    siteRole: "member",
    sharesReads: true,
    ...more,
  };
}

/** Of somebody whom nothing belongs to, and who is in no conversation. */
export function samplePersonal(more: Partial<WirePersonal> = {}): WirePersonal {
  return {
    rev: 0,
    me: sampleMe(),
    categories: [],
    groupCategories: [],
    friends: [],
    requests: [],
    conversations: [],
    people: [],
    ...more,
  };
}

type Parts = Omit<Partial<WireConversation>, "membership"> & { membership?: Partial<WireMembership> };

/** A direct conversation with nobody in which nothing was said. */
export function sampleConversation({ membership, ...more }: Parts = {}): WireConversation {
  return {
    id: 1,
    kind: "direct",
    peer: null,
    group: null,
    membership: {
      role: "member",
      rights: [],
      card: "",
      readSeq: 0,
      joinedSeq: 0,
      joinedAt: SAMPLE_TIME,
      silencedUntil: null,
      notify: "all",
      isPinned: false,
      isMarkedUnread: false,
      remark: "",
      categoryId: null,
      dueAnnouncements: [],
      dueActivities: [],
      ...membership,
    },
    lastSeq: 0,
    lastRev: 0,
    lastMessage: null,
    lastAt: SAMPLE_TIME,
    mentionSeqs: [],
    ...more,
  };
}

/** A group of three that person 2 owns. */
export function sampleGroup(more: Partial<WireGroup> = {}): WireGroup {
  return {
    number: 100_001,
    name: "测试群",
    description: "",
    ownerId: 2,
    maxMemberNums: 200,
    memberCount: 3,
    joinMode: "anyone",
    rules: readRules("{}"),
    board: readBoard("{}"),
    category: "",
    tags: [],
    faces: [],
    pictureId: null,
    offeredToId: null,
    disbandsAt: null,
    ...more,
  };
}
