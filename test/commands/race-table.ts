import { randomUUID } from "node:crypto";
import type { Arena, Finish, Race } from "./race.ts";

const here = ({ conversationId }: Arena) => ({ conversationId });
const themselves = (arena: Arena, who: keyof Arena["idOf"]) => ({
  ...here(arena),
  personId: arena.idOf[who],
});
const say = (arena: Arena) => () =>
  arena.member.execute("message:send", { ...here(arena), clientMessageId: randomUUID(), body: "等一下" });
const removal = (arena: Arena) => () =>
  arena.admin.execute("group:remove-member", { ...themselves(arena, "member"), recallHours: 1 });
const silence = (arena: Arena, by: "admin" | "deputy") => () =>
  arena[by].execute("group:silence", { ...here(arena), personIds: [arena.idOf.member], seconds: 600 });
const offer = (arena: Arena, to: keyof Arena["idOf"]) =>
  arena.owner.execute("group:offer-ownership", themselves(arena, to));

/** Leaves room for one more. */
async function fill({ world: { db }, conversationId }: Arena): Promise<void> {
  await db.qQGroup.update({ where: { conversationId }, data: { max_member_nums: 5 } });
}

const team = { 小明: "owner", 小红: "admin", 小芳: "admin" };
const standing = { members: { ...team, 小刚: "member" }, isDisbanded: false, isOffered: false };
const gone = { ...standing, members: team };

/** How it ends when the first comes first, and when the second does. */
type Ends = [Partial<Finish>, Partial<Finish>];

/** Races, and how each ends. */
export const races: [string, Race, Ends][] = [
  [
    "one admin removes a member whom another one silences",
    { prepare: async (arena) => [removal(arena), silence(arena, "deputy")] },
    [
      { ...gone, answers: ["ok", "not_available"], acts: ["group:remove-member"] },
      { ...gone, answers: ["ok", "ok"], acts: ["group:silence", "group:remove-member"] },
    ],
  ],
  [
    "one admin silences a member whom another one lets speak",
    {
      prepare: async (arena) => [
        silence(arena, "admin"),
        () => arena.deputy.execute("group:unsilence", { ...here(arena), personIds: [arena.idOf.member] }),
      ],
    },
    [
      { ...standing, answers: ["ok", "ok"], acts: ["group:silence", "group:unsilence"] },
      {
        ...standing,
        members: { ...team, 小刚: "member, silenced" },
        answers: ["ok", "ok"],
        acts: ["group:silence"],
      },
    ],
  ],
  [
    "an admin removes whom the owner appoints",
    {
      prepare: async (arena) => [
        removal(arena),
        () => arena.owner.execute("group:appoint-admin", themselves(arena, "member")),
      ],
    },
    [
      { ...gone, answers: ["ok", "not_available"], acts: ["group:remove-member"] },
      {
        ...standing,
        members: { ...team, 小刚: "admin" },
        answers: ["not_allowed", "ok"],
        acts: ["group:appoint-admin"],
      },
    ],
  ],
  [
    "two come in by different ways where there is room for one",
    {
      hasOutsiders: true,
      async prepare(arena) {
        const [one, other] = arena.outsiders;
        const { link } = await arena.owner.run("group:create-link", { ...here(arena), name: "家长会" });
        await fill(arena);
        return [
          () => one.execute("group:join", { number: arena.number }),
          () => other.execute("group:use-link", { token: link.token }),
        ];
      },
    },
    [
      { answers: ["ok", "group_full"], members: { ...standing.members, 老王: "member" } },
      { answers: ["group_full", "ok"], members: { ...standing.members, frank: "member" } },
    ],
  ],
  [
    "somebody comes in while the owner takes the room away",
    {
      hasOutsiders: true,
      async prepare(arena) {
        const [one] = arena.outsiders;
        return [
          () => one.execute("group:join", { number: arena.number }),
          () => arena.owner.execute("group:resize", { ...here(arena), maxMemberNums: 4 }),
        ];
      },
    },
    [
      { answers: ["ok", "group_size"], members: { ...standing.members, 老王: "member" } },
      { answers: ["group_full", "ok"], members: standing.members, acts: ["group:resize"] },
    ],
  ],
  [
    "a member is removed while sending",
    { prepare: async (arena) => [removal(arena), say(arena)] },
    [
      { ...gone, answers: ["ok", "not_available"], said: [] },
      { ...gone, answers: ["ok", "ok"], said: ["(recalled)"] },
    ],
  ],
  [
    "a member is silenced while writing",
    { prepare: async (arena) => [silence(arena, "admin"), say(arena)] },
    [
      { answers: ["ok", "silenced"], said: [] },
      { answers: ["ok", "ok"], said: ["等一下"] },
    ],
  ],
  [
    // Who has handed the group over is an admin, and no admin disbands it; with the group the offer ends.
    "the group is taken over and disbanded",
    {
      async prepare(arena) {
        await offer(arena, "admin");
        return [
          () => arena.admin.execute("group:take-ownership", here(arena)),
          () => arena.owner.execute("group:disband", { ...here(arena), name: "测试群" }),
        ];
      },
    },
    [
      {
        ...standing,
        answers: ["ok", "not_allowed"],
        members: { ...standing.members, 小明: "admin", 小红: "owner" },
        acts: ["group:take-ownership"],
      },
      { ...standing, answers: ["not_available", "ok"], isDisbanded: true, acts: ["group:disband"] },
    ],
  ],
  [
    "the offer of the group is taken and withdrawn",
    {
      async prepare(arena) {
        await offer(arena, "member");
        return [
          () => arena.member.execute("group:take-ownership", here(arena)),
          () => arena.owner.execute("group:withdraw-ownership", here(arena)),
        ];
      },
    },
    [
      { answers: ["ok", "not_allowed"], members: { ...team, 小明: "admin", 小刚: "owner" } },
      { ...standing, answers: ["not_available", "ok"] },
    ],
  ],
  [
    "a member takes the group over and is removed by an admin",
    {
      async prepare(arena) {
        await offer(arena, "member");
        return [() => arena.member.execute("group:take-ownership", here(arena)), removal(arena)];
      },
    },
    [
      { answers: ["ok", "not_allowed"], members: { ...team, 小明: "admin", 小刚: "owner" } },
      { ...gone, answers: ["not_available", "ok"] },
    ],
  ],
  [
    "two are asked to take the group over",
    { prepare: async (arena) => [() => offer(arena, "admin"), () => offer(arena, "member")] },
    [
      { isOffered: true, answers: ["ok", "already_offered"] },
      { isOffered: true, answers: ["already_offered", "ok"] },
    ],
  ],
];
