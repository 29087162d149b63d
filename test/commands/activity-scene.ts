import { randomUUID } from "node:crypto";
import type { CommandInput } from "#lib/contract/commands.ts";
import type { GroupRules } from "#lib/contract/group/rules.ts";
import type { Person, World } from "../world.ts";

export type NewActivity = CommandInput<"activity:create">["activity"];
export type Options = Partial<Omit<Extract<NewActivity, { kind: "poll" }>, "kind">>;

/** The four people of every scene: who owns a group, one of its admins, two members; and a stranger to it. */
type Cast = Record<"owner" | "admin" | "member" | "other" | "stranger", Person>;

export async function openCast(world: World): Promise<Cast> {
  const [owner, admin, member, other, stranger] = await world.people("alice", "bob", "carol", "dave", "erin");
  return { owner, admin, member, other, stranger };
}

export type Scene = Awaited<ReturnType<typeof openScene>>;

/** A new group, by the real clock, with what its people do in activities. */
export async function openScene(world: World, { owner, admin, member, other }: Cast) {
  world.clock.now = () => Date.now();
  const { conversationId } = await world.group(owner, [admin, member, other]);
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  world.takePublished();
  const one = (activityId: number) => ({ conversationId, activityId });
  const input = (activity: NewActivity, closesAt: string | null = null) => ({
    conversationId,
    clientMessageId: randomUUID(),
    closesAt,
    activity,
  });
  const begin = async (by: Person, activity: NewActivity, closesAt: string | null = null) =>
    (await world.as(by).run("activity:create", input(activity, closesAt))).activityId;
  const load = async (by: Person, activityId: number) => {
    const activityIds = [activityId];
    const { activities } = await world.as(by).read("activity:load", { conversationId, activityIds });
    return activities[0];
  };
  return {
    conversationId,
    one,
    input,
    begin,
    load,
    /** A poll with three options. */
    poll: (by: Person, more: Options = {}, closesAt: string | null = null) =>
      begin(
        by,
        { kind: "poll", title: "春游去哪里", options: ["植物园", "海边", "山里"], ...more },
        closesAt,
      ),
    chain: (by: Person, maxEntries: number | null = null) =>
      begin(by, { kind: "chain", title: "订餐", example: "张三 两份", maxEntries }),
    checkin: (by: Person, asksCode = false) => begin(by, { kind: "checkin", title: "早读签到", asksCode }),
    vote: (by: Person, activityId: number, ...optionIds: number[]) =>
      world.as(by).execute("activity:vote", { ...one(activityId), optionIds }),
    join: (by: Person, activityId: number, text: string) =>
      world.as(by).execute("activity:join", { ...one(activityId), text }),
    withdraw: (by: Person, activityId: number) => world.as(by).execute("activity:withdraw", one(activityId)),
    checkIn: (by: Person, activityId: number, code?: string) =>
      world.as(by).execute("activity:check-in", { ...one(activityId), ...(code && { code }) }),
    close: (by: Person, activityId: number) => world.as(by).execute("activity:close", one(activityId)),
    remove: (by: Person, activityId: number) => world.as(by).execute("activity:remove", one(activityId)),
    remind: (by: Person, activityId: number) => world.as(by).execute("activity:remind", one(activityId)),
    putOff: (by: Person, activityId: number) => world.as(by).run("activity:put-off", one(activityId)),
    entries: (by: Person, activityId: number) => world.as(by).ask("activity:entries", one(activityId)),
    missing: (by: Person, activityId: number) => world.as(by).ask("activity:missing", one(activityId)),
    /** The votes of a poll as somebody sees them. */
    votes: async (by: Person, activityId: number) =>
      (await load(by, activityId))?.poll?.options.map((option) => option.votes),
    rules: (rules: Partial<GroupRules>) => world.as(owner).run("group:set-rules", { conversationId, rules }),
    /** The events since the last time, without news of the groups before this one, which may still be on their way. */
    takeEvents: () =>
      world.takePublished().events.filter(({ to, payload }) => {
        const group =
          "conversation" in to ? to.conversation : "conversationId" in payload && payload.conversationId;
        return group === conversationId;
      }),
    /** The activities that somebody is reminded of. */
    dueOf: async (person: Person) => {
      const { conversations } = await world.as(person).read("personal:load", {});
      return conversations.find(({ id }) => id === conversationId)!.membership.dueActivities;
    },
  };
}

/** People in the order in which lists name them. */
export function byNumber(...people: Person[]): Person[] {
  return people.toSorted((a, b) => a.number - b.number);
}
