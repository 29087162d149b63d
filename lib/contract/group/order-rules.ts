import { z } from "zod";
import { limits } from "../limits.ts";

/** A time of the clock on the wall: hours and minutes. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * 上课时间: from one time of the day to another, on these days (1 is Monday, 7 Sunday). One that does not end later than
 * it begins reaches into the next day.
 */
export const silenceTime = z.object({
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: clockTime,
  to: clockTime,
});
export type SilenceTime = z.output<typeof silenceTime>;

/** Whether this machine knows the time zone, by its IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const { floodMessages, floodSeconds, floodRepeats, floodMentions } = limits;

/** 防刷屏 */
export const floodRule = z.object({
  isOn: z.boolean(),
  /** At most so many messages of one member … */
  messages: z.int().min(floodMessages.min).max(floodMessages.max),
  /** … within so many seconds. */
  seconds: z.int().min(floodSeconds.min).max(floodSeconds.max),
  /** The same words at most so often within a few minutes. */
  repeats: z.int().min(floodRepeats.min).max(floodRepeats.max),
  /** At most so many people named in one message. */
  mentions: z.int().min(floodMentions.min).max(floodMentions.max),
});
export type FloodRule = z.output<typeof floodRule>;

/** How often everybody may be named (@全体成员) in a day of the group's time zone. */
export const everyoneQuota = z.object({
  perAdmin: z.int().min(0).max(limits.everyonePerDay),
  perGroup: z.int().min(0).max(limits.everyonePerDay),
});

/** The order in a group: who may speak when, how often, and what members may do among themselves. */
const orderRules = z.object({
  /** When only the owner and admins may speak, besides 全员禁言. */
  silenceTimes: z.array(silenceTime).max(limits.silenceTimes),
  /** In which `silenceTimes` and days are read: an IANA name. */
  timeZone: z.string().min(1).max(64),
  /** 慢速模式: a member speaks once in so many seconds; 0: as often as they like. */
  slowSeconds: z.int().min(0).max(limits.slowSeconds),
  /** Who has joined may speak after so many minutes; 0: at once. */
  newcomerMinutes: z.int().min(0).max(limits.newcomerMinutes),
  flood: floodRule,
  everyoneQuota,
  /** Members see who else is a member. */
  membersSeeList: z.boolean(),
  /** Members may ask one another to become friends. */
  membersMayAdd: z.boolean(),
  /** Members may change their own card (群名片). */
  membersEditCard: z.boolean(),
  /** Members may begin 投票 and 接龙. */
  membersStartActivities: z.boolean(),
});
type OrderRules = z.output<typeof orderRules>;

/** Where it is read in the time zone of most who will use it, until somebody chooses another. */
export const DEFAULT_TIME_ZONE = "Asia/Shanghai";

/** The order a new group starts with. */
const newOrder: OrderRules = {
  silenceTimes: [],
  timeZone: DEFAULT_TIME_ZONE,
  slowSeconds: 0,
  newcomerMinutes: 0,
  flood: { isOn: false, messages: 10, seconds: 10, repeats: 3, mentions: 10 },
  everyoneQuota: { perAdmin: 10, perGroup: 20 },
  membersSeeList: true,
  membersMayAdd: true,
  membersEditCard: true,
  membersStartActivities: true,
};

const { shape } = orderRules;

/** The fields of the rules that keep order, each with the value a new group starts with. */
export const orderRuleFields = {
  silenceTimes: shape.silenceTimes.default(newOrder.silenceTimes),
  timeZone: shape.timeZone.default(newOrder.timeZone),
  slowSeconds: shape.slowSeconds.default(newOrder.slowSeconds),
  newcomerMinutes: shape.newcomerMinutes.default(newOrder.newcomerMinutes),
  flood: shape.flood.default(newOrder.flood),
  everyoneQuota: shape.everyoneQuota.default(newOrder.everyoneQuota),
  membersSeeList: shape.membersSeeList.default(newOrder.membersSeeList),
  membersMayAdd: shape.membersMayAdd.default(newOrder.membersMayAdd),
  membersEditCard: shape.membersEditCard.default(newOrder.membersEditCard),
  membersStartActivities: shape.membersStartActivities.default(newOrder.membersStartActivities),
};

/** The same to change: what is left out stays. */
export const orderPatchFields = orderRules
  .extend({ timeZone: shape.timeZone.refine(isTimeZone) })
  .partial().shape;
