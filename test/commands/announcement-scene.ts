import type { CommandInput } from "#lib/contract/commands.ts";
import type { Person, World } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

export const HOUR_MS = 3_600_000;

/** What an announcement says where it does not matter. */
export const content = { title: "期中考试", text: "周三上午九点，带学生证。" };

export type More = Partial<CommandInput<"group:create-announcement">>;

type Cast = Record<"owner" | "admin" | "member" | "newcomer", Person>;

/** A world with people for groups that announce something; the newcomer is the owner's friend and in none of them. */
export async function announcersOfFile(): Promise<{ world: World; cast: Cast }> {
  const world = await worldOfFile({ limitFactor: 1_000 });
  const [owner, admin, member, newcomer] = await world.people("alice", "bob", "carol", "dave");
  await world.befriend(owner, newcomer);
  return { world, cast: { owner, admin, member, newcomer } };
}

export type Scene = Awaited<ReturnType<typeof openScene>>;

/** A new group, by the real clock, with what its people do about announcements. */
export async function openScene(world: World, { owner, admin, member }: Cast) {
  world.clock.now = () => Date.now();
  const { conversationId } = await world.group(owner, [admin, member]);
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  world.takePublished();
  return {
    conversationId,
    announce: async (more: More = {}, by = owner) => {
      const input = { conversationId, ...content, ...more };
      return (await world.as(by).run("group:create-announcement", input)).announcementId;
    },
    list: (by: Person) => world.as(by).read("announcement:list", { conversationId }),
    confirm: (by: Person, announcementId: number) =>
      world.as(by).run("group:confirm-announcement", { conversationId, announcementId }),
    putOff: (by: Person, announcementId: number) =>
      world.as(by).run("group:put-off-announcement", { conversationId, announcementId }),
    /** What is to appear before somebody. */
    dueOf: async (person: Person) => {
      const { conversations } = await world.as(person).read("personal:load", {});
      return conversations.find(({ id }) => id === conversationId)!.membership.dueAnnouncements;
    },
    /** Each reader's id, and whether they have confirmed it. */
    receipts: async (announcementId: number) => {
      const answer = await world.as(owner).read("announcement:receipts", { conversationId, announcementId });
      return answer.receipts.map(({ person, confirmedAt }) => [person.id, confirmedAt !== null]);
    },
    /** What the log has of announcements. */
    acts: async () => {
      const acts = await world.db.groupAct.findMany({
        where: { groupId: conversationId, kind: { endsWith: "-announcement" } },
        orderBy: { seq: "asc" },
      });
      return acts.map(({ kind }) => kind);
    },
  };
}
