import { beforeEach, describe, expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";
import { type NewActivity, openCast, openScene, type Scene } from "./activity-scene.ts";

const world = await worldOfFile({ limitFactor: 1_000 });
const cast = await openCast(world);
const { owner, admin, member, other, stranger } = cast;
let scene: Scene;

beforeEach(async () => {
  scene = await openScene(world, cast);
});

const poll: NewActivity = { kind: "poll", title: "春游去哪里", options: ["植物园", "海边"] };
const HOUR_MS = 3_600_000;
const at = (ms: number) => new Date(Date.now() + ms).toISOString();

describe("beginning", () => {
  test("it stands in the chat as a message, and everybody is told of it without asking", async () => {
    const converged = await watchConvergence(world, owner, admin, member);
    const input = scene.input({ ...poll, detail: "周五放学前" }, at(HOUR_MS));
    const { activityId, message } = await world.as(member).run("activity:create", input);
    expect(message).toMatchObject({
      kind: "activity",
      body: "春游去哪里",
      card: { type: "activity", activityId, activity: "poll", title: "春游去哪里" },
    });
    const published = await converged();
    const [begun] = payloadsOf(published, "activity:begun", { conversation: scene.conversationId });
    expect(begun?.activity).toEqual({ ...(await scene.load(other, activityId)) });
    expect(begun?.activity).toMatchObject({
      id: activityId,
      kind: "poll",
      seq: message.seq,
      creatorId: member.id,
      closesAt: input.closesAt,
      closedAt: null,
      changes: 0,
      participantCount: 0,
      memberCount: 4,
      own: null,
      poll: {
        options: [
          { id: 1, text: "植物园", votes: 0 },
          { id: 2, text: "海边", votes: 0 },
        ],
        maxChoices: 1,
      },
    });
    const [posted] = payloadsOf(published, "message:posted");
    expect(posted?.messages).toEqual([message]);
  });

  test("a retry is answered with the first one, two at once begin one", async () => {
    const input = scene.input(poll);
    const hand = world.as(owner);
    const both = await Promise.all([hand.run("activity:create", input), hand.run("activity:create", input)]);
    const again = await hand.run("activity:create", input);
    expect(new Set([...both, again].map(({ activityId }) => activityId)).size).toBe(1);
    expect(again.message).toEqual(both[0].message);
    expect(await world.db.groupActivity.count({ where: { groupId: scene.conversationId } })).toBe(1);
  });

  test("the id of another message of mine begins nothing", async () => {
    const { clientMessageId } = await world.as(owner).send(scene.conversationId, "大家好");
    const input = { ...scene.input(poll), clientMessageId };
    expect(codeOf(await world.as(owner).execute("activity:create", input))).toBe("not_available");
  });

  test("absurd input is refused by its field", async () => {
    const refusal = async (activity: object, closesAt: string | null = null) => {
      const input = scene.input({ ...poll, ...activity } as NewActivity, closesAt);
      const answer = await world.as(owner).execute("activity:create", input);
      return answer.ok ? null : [answer.refusal.code, answer.refusal.field];
    };
    const many = Array.from({ length: 21 }, (_, index) => `选项${index}`);
    expect(await refusal({ title: " \u200b " })).toEqual(["invalid_input", "activity.title"]);
    expect(await refusal({ title: "长".repeat(61) })).toEqual(["invalid_input", "activity.title"]);
    expect(await refusal({ detail: "长".repeat(501) })).toEqual(["invalid_input", "activity.detail"]);
    expect(await refusal({ options: ["独苗"] })).toEqual(["invalid_input", "activity.options"]);
    expect(await refusal({ options: many })).toEqual(["invalid_input", "activity.options"]);
    expect(await refusal({ options: ["同", "同"] })).toEqual(["invalid_input", "activity.options"]);
    expect(await refusal({ options: ["甲", ""] })).toEqual(["invalid_input", "activity.options.1"]);
    expect(await refusal({ maxChoices: 3 })).toEqual(["invalid_input", "activity.maxChoices"]);
    expect(await refusal({}, "明天")).toEqual(["invalid_input", "closesAt"]);
    expect(await refusal({}, at(-1))).toEqual(["invalid_input", "closesAt"]);
    expect(await refusal({}, at(400 * 24 * HOUR_MS))).toEqual(["invalid_input", "closesAt"]);
    const chain = { kind: "chain", title: "订餐", maxEntries: 1 } as const;
    const answer = await world.as(owner).execute("activity:create", scene.input(chain));
    expect(answer).toMatchObject({ refusal: { field: "activity.maxEntries" } });
  });

  test("a group has room for so many open ones", async () => {
    const max = limits.openActivities;
    const row = { groupId: scene.conversationId, creatorId: owner.id, kind: "chain", title: "旧", seq: 0 };
    await world.db.groupActivity.createMany({
      data: Array.from({ length: max }, (_, index) => ({
        ...row,
        clientMessageId: `old-${scene.conversationId}-${index}`,
        createdAt: new Date(),
      })),
    });
    const answer = await world.as(owner).execute("activity:create", scene.input(poll));
    expect(answer).toEqual({ ok: false, refusal: { code: "too_many", params: { max } } });
  });
});

describe("who may begin one", () => {
  const begin = async (by: Person, activity: NewActivity) => {
    const answer = await world.as(by).execute("activity:create", scene.input(activity));
    return answer.ok ? "ok" : answer.refusal.code;
  };

  test("a 签到 is for who leads the group; where the group wants it so, the rest is, too", async () => {
    const checkin: NewActivity = { kind: "checkin", title: "早读签到" };
    expect(await begin(member, checkin)).toBe("not_allowed");
    expect(await begin(admin, checkin)).toBe("ok");
    expect(await begin(member, poll)).toBe("ok");
    await scene.rules({ membersStartActivities: false });
    expect(await begin(member, poll)).toBe("not_allowed");
    expect(await begin(admin, poll)).toBe("ok");
  });

  test("who may not speak does not, and strangers find nothing", async () => {
    const personIds = [member.id];
    const { conversationId } = scene;
    await world.as(owner).run("group:silence", { conversationId, personIds, seconds: 600 });
    expect(await begin(member, poll)).toBe("silenced");
    await scene.rules({ isSilenced: true });
    expect(await begin(other, poll)).toBe("group_silenced");
    expect(await begin(stranger, poll)).toBe("not_available");
  });

  test("slow mode counts it like a message", async () => {
    await scene.rules({ slowSeconds: 60 });
    expect(await begin(member, poll)).toBe("ok");
    const send = { conversationId: scene.conversationId, clientMessageId: crypto.randomUUID(), body: "还有" };
    expect(codeOf(await world.as(member).execute("message:send", send))).toBe("slow_mode");
    expect(await begin(member, poll)).toBe("slow_mode");
  });
});

describe("words the group does not want", () => {
  test.each(["mask", "hold", "refuse", "silence"] as const)(
    "%s: nothing with them begins",
    async (action) => {
      const { conversationId } = scene;
      const filter = { name: "广告", action, words: ["发票"], silenceSeconds: 600 };
      await world.as(owner).run("group:create-filter", { conversationId, ...filter });
      const caught = scene.input({ ...poll, options: ["植物园", "代开发票"] });
      const answer = await world.as(member).execute("activity:create", caught);
      const code = action === "silence" ? "word_silenced" : "word_refused";
      expect(answer).toMatchObject({ ok: false, refusal: { code, params: { word: "发票" } } });
      expect(await world.db.groupActivity.count({ where: { groupId: conversationId } })).toBe(0);
      expect(await world.db.heldMessage.count({ where: { groupId: conversationId } })).toBe(0);
      expect(await world.db.filterHit.count({ where: { groupId: conversationId } })).toBe(1);
    },
  );

  test("a line of a 接龙 with them is not added", async () => {
    const { conversationId } = scene;
    const activityId = await scene.chain(owner);
    const filter = { name: "广告", action: "hold" as const, words: ["发票"] };
    await world.as(owner).run("group:create-filter", { conversationId, ...filter });
    expect(codeOf(await scene.join(member, activityId, "代开发票"))).toBe("word_refused");
    expect((await scene.join(member, activityId, "两份")).ok).toBe(true);
    expect((await scene.join(owner, activityId, "老师说的发票")).ok).toBe(true);
  });
});

test("the list is for every member whenever they joined, the newest first, page by page", async () => {
  const count = limits.activitiesPage + 2;
  const ids: number[] = [];
  for (let at = 0; at < count; at++) ids.unshift(await scene.chain(owner));
  const { conversationId } = scene;
  const { number } = await world.db.qQGroup.findUniqueOrThrow({ where: { conversationId } });
  await world.as(stranger).run("group:join", { number });
  const read = (before: number | null) =>
    world.as(stranger).read("activity:list", { conversationId, before });
  const first = await read(null);
  expect(first.activities.map(({ id }) => id)).toEqual(ids.slice(0, limits.activitiesPage));
  expect(first.hasMore).toBe(true);
  expect(first.people.map(({ id }) => id)).toEqual([owner.id]);
  const rest = await read(first.activities.at(-1)?.id ?? null);
  expect(rest.activities.map(({ id }) => id)).toEqual(ids.slice(limits.activitiesPage));
  expect(rest.hasMore).toBe(false);
});
