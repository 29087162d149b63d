import { z } from "zod";
import { id, line, name, paragraph, text } from "../fields.ts";
import { limits } from "../limits.ts";
import { SOMETHING_VISIBLE } from "../visible.ts";
import type { WireMessage, WirePerson } from "../wire.ts";

/** 群活动: 投票, 接龙, 签到. */
export const activityKinds = ["poll", "chain", "checkin"] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** When members see the votes of a poll: at any time, once they have voted, when it has ended. Its creator always does. */
export const resultTimes = ["always", "voted", "closed"] as const;
export type ResultTime = (typeof resultTimes)[number];

const { pollOptions, chainEntries } = limits;
const moment = z.iso.datetime({ offset: true });
const one = z.object({ conversationId: id, activityId: id });

const said = {
  title: name(1, limits.activityTitle.max),
  detail: paragraph(limits.activityDetail.max).default(""),
};

/** 投票. Options are numbered from 1 in the order given, which names them from then on. */
const poll = z
  .object({
    kind: z.literal("poll"),
    ...said,
    options: z.array(name(1, limits.pollOption.max)).min(pollOptions.min).max(pollOptions.max),
    maxChoices: z.int().min(1).max(pollOptions.max).default(1),
    /** Nobody can find out who chose what, and a vote is final. */
    isAnonymous: z.boolean().default(false),
    results: z.enum(resultTimes).default("always"),
  })
  .refine(({ options }) => new Set(options).size === options.length, { path: ["options"] })
  .refine(({ options, maxChoices }) => maxChoices <= options.length, { path: ["maxChoices"] });

/** 接龙: everybody adds one line. */
const chain = z.object({
  kind: z.literal("chain"),
  ...said,
  /** What a line looks like. */
  example: line(0, limits.chainExample.max).default(""),
  /** null: as many as there are members. */
  maxEntries: z.int().min(chainEntries.min).max(chainEntries.max).nullable().default(null),
});

/** 签到 */
const checkin = z.object({
  kind: z.literal("checkin"),
  ...said,
  /** Only who is told the code that the projector shows can check in. */
  asksCode: z.boolean().default(false),
});

/** What an activity is, as somebody who begins one fills it in. */
export const newActivity = z.discriminatedUnion("kind", [poll, chain, checkin]);
export type NewActivity = z.output<typeof newActivity>;

const optionId = z.int().min(1).max(pollOptions.max);

/** What can be asked to change in the activities of a group; a part of `groupCommandInputs`. */
export const activityCommandInputs = {
  /** `clientMessageId`: of the message that brings it into the chat; a retry answers the first one. */
  "activity:create": z.object({
    conversationId: id,
    clientMessageId: z
      .string()
      .min(limits.clientMessageId.min)
      .max(limits.clientMessageId.max)
      .regex(/^[\w-]+$/),
    /** When it ends by itself; null: when somebody ends it. */
    closesAt: moment.nullable().default(null),
    activity: newActivity,
  }),
  /** Voting again replaces a named vote; an anonymous one is final. */
  "activity:vote": z
    .object({ ...one.shape, optionIds: z.array(optionId).min(1).max(pollOptions.max) })
    .refine(({ optionIds }) => new Set(optionIds).size === optionIds.length, { path: ["optionIds"] }),
  /** 接龙: adds my line, or replaces it in its place. */
  "activity:join": z.object({
    ...one.shape,
    text: line(1, limits.chainLine.max).regex(SOMETHING_VISIBLE),
  }),
  /** Takes my named vote or my line back. */
  "activity:withdraw": one,
  /** `code`: where it asks for one. */
  "activity:check-in": z.object({ ...one.shape, code: text.trim().max(limits.checkInCode.max).optional() }),
  /** 结束 */
  "activity:close": one,
  /** Takes its message out of the chat, too. */
  "activity:remove": one,
  /** Puts it before everybody who has not taken part. */
  "activity:remind": one,
  /** 稍后再看: what I was reminded of does not appear for a while, on any of my devices. */
  "activity:put-off": one,
};

type Changed = { activity: WireActivity };

export type ActivityCommandResults = {
  "activity:create": { activityId: number; message: WireMessage };
  "activity:vote": Changed;
  "activity:join": Changed;
  "activity:withdraw": Changed;
  "activity:check-in": Changed;
  "activity:close": Record<string, never>;
  "activity:remove": Record<string, never>;
  "activity:remind": { remindedCount: number };
  "activity:put-off": Record<string, never>;
};

/** `votes`: null while the asker may not see them. */
export type WirePollOption = { id: number; text: string; votes: number | null };

/** What the asker did; of an anonymous vote nothing but that there is one. */
export type WireOwnEntry = { optionIds: number[]; text: string; at: string | null };

/** What somebody did. `position` ascends in the order of taking part, and is kept when a vote or a line is changed. */
export type WireActivityEntry = {
  personId: number;
  position: number;
  optionIds: number[];
  text: string;
  at: string;
};

/** An activity as the asker may see it; of `poll`, `chain` and `checkin` there is the one of its `kind`. */
export type WireActivity = {
  id: number;
  conversationId: number;
  kind: ActivityKind;
  /** Of its message. */
  seq: number;
  creatorId: number;
  title: string;
  detail: string;
  createdAt: string;
  closesAt: string | null;
  closedAt: string | null;
  /** Who ended it; null while it is open, and where its time ended it. */
  closedById: number | null;
  /** Counts its changes: of two states the one with more is the later. */
  changes: number;
  /** Who has left since is among them. */
  participantCount: number;
  memberCount: number;
  /** null: the asker has not taken part. */
  own: WireOwnEntry | null;
  poll?: { options: WirePollOption[]; maxChoices: number; isAnonymous: boolean; results: ResultTime };
  /** `latest`: the newest lines, ascending; the last of them is the `participantCount`-th. */
  chain?: { example: string; maxEntries: number | null; latest: WireActivityEntry[] };
  checkin?: { asksCode: boolean };
};

/**
 * How an activity stands after a change; of two the one with more `changes` is the later. `votes`, in the order of the
 * options: null where not everybody may see them; who may is told them as well, under the same `changes`. Of chains
 * `latest`, with `people` who wrote them.
 */
export type WireActivityMove = Pick<
  WireActivity,
  "conversationId" | "changes" | "participantCount" | "closedAt" | "closedById"
> & { activityId: number; votes: number[] | null; latest: WireActivityEntry[]; people: WirePerson[] };

/** An activity that waits for the signed-in person. */
export type WireDueActivity = {
  activityId: number;
  remindedAt: string;
  /** 稍后再看: before that it does not appear. */
  putOffUntil?: string;
};
