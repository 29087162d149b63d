import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { CommandInput } from "#lib/contract/commands.ts";
import { EVERYONE_ID } from "#lib/contract/wire.ts";
import { memoryRecentTalk } from "#lib/server/ports/recent-talk.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

/** Noon of a Monday in Shanghai. */
const NOON = Date.parse("2026-11-23T12:00:00+08:00");

const world = await worldOfFile({ limitFactor: 1_000 });
const [owner, admin, member, other] = await world.people("alice", "bob", "carol", "dave");
let conversationId: number;
let now: number;

beforeEach(async () => {
  now = NOON;
  world.clock.now = () => now;
  ({ conversationId } = await world.group(owner, [admin, member, other]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
});

const rule = (rules: CommandInput<"group:set-rules">["rules"]) =>
  world.as(owner).run("group:set-rules", { conversationId, rules });
const say = (by: Person, body = "早", clientMessageId: string = randomUUID()) =>
  world.as(by).execute("message:send", { conversationId, clientMessageId, body });
const restart = () => {
  Object.assign(runtime(), { recentTalk: memoryRecentTalk() });
};

describe("slow mode", () => {
  beforeEach(() => rule({ slowSeconds: 30 }));

  test("a member waits after each message, the owner and admins do not", async () => {
    expect((await say(member)).ok).toBe(true);
    now += 12_500;
    const until = new Date(NOON + 30_000).toISOString();
    const refusal = { code: "slow_mode", params: { seconds: 18, until } };
    expect(await say(member)).toEqual({ ok: false, refusal });
    expect((await say(other)).ok).toBe(true);
    for (const by of [owner, owner, admin, admin]) expect((await say(by)).ok).toBe(true);
    now = NOON + 30_000;
    expect((await say(member)).ok).toBe(true);
  });

  test("a retry is answered with the first message, before and after a restart", async () => {
    const first = await say(member, "早", "slow-retry-1");
    expect(first.ok).toBe(true);
    expect(await say(member, "早", "slow-retry-1")).toEqual(first);
    restart();
    expect(await say(member, "早", "slow-retry-1")).toEqual(first);
    expect(codeOf(await say(member))).toBe("slow_mode");
  });

  test("it holds over a restart, by what was stored", async () => {
    await say(member);
    restart();
    now += 29_999;
    expect(codeOf(await say(member))).toBe("slow_mode");
    now += 1;
    expect((await say(member)).ok).toBe(true);
  });

  test("many at the same moment: one", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => say(member)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("made longer, it reaches further back", async () => {
    await say(member);
    now += 60_000;
    await rule({ slowSeconds: 600 });
    expect(codeOf(await say(member))).toBe("slow_mode");
  });

  test("what was refused for another reason does not count", async () => {
    await rule({ isSilenced: true });
    expect(codeOf(await say(member))).toBe("group_silenced");
    await rule({ isSilenced: false });
    expect((await say(member)).ok).toBe(true);
  });
});

describe("flooding", () => {
  const flood = { isOn: true, messages: 3, seconds: 10, repeats: 2, mentions: 1 };

  test("so many messages in a time", async () => {
    await rule({ flood });
    for (const body of ["一", "二", "三"]) {
      expect((await say(member, body)).ok).toBe(true);
      now += 1_000;
    }
    expect(await say(member, "四")).toEqual({
      ok: false,
      refusal: { code: "flood", params: { seconds: 7 } },
    });
    restart();
    expect(codeOf(await say(member, "四"))).toBe("flood");
    now += 7_000;
    expect((await say(member, "四")).ok).toBe(true);
  });

  test("the same again and again, however it is spaced", async () => {
    await rule({ flood: { ...flood, messages: 100 } });
    for (const body of ["顶", " 顶 "]) expect((await say(member, body)).ok).toBe(true);
    expect(codeOf(await say(member, "顶\n"))).toBe("repeated");
    expect((await say(other, "顶")).ok).toBe(true);
    now += 10 * 60_000;
    expect((await say(member, "顶")).ok).toBe(true);
  });

  test("many people named at once", async () => {
    await rule({ flood });
    const mentions = [
      { userId: owner.id, start: 0, length: 2 },
      { userId: admin.id, start: 2, length: 2 },
    ];
    const input = { conversationId, clientMessageId: randomUUID(), body: "@明@红", mentions };
    expect(await world.as(member).execute("message:send", input)).toEqual({
      ok: false,
      refusal: { code: "too_many_named", params: { max: 1 } },
    });
  });
});

describe("everybody is named", () => {
  const mentions = [{ userId: EVERYONE_ID, start: 0, length: 5 }];
  const call = (by: Person, clientMessageId: string = randomUUID(), where = conversationId) =>
    world
      .as(by)
      .execute("message:send", { conversationId: where, clientMessageId, body: "@全体成员 开会", mentions });
  const left = async (by: Person) =>
    (await world.as(by).read("group:everyone-left", { conversationId })).left;
  const unreadOf = async (person: Person) => {
    const { heads } = await world.as(person).read("heads:load", {});
    return heads.find((head) => head.conversationId === conversationId)?.mentionSeqs;
  };

  test("all members have it among what names them, by one row however many they are", async () => {
    const converged = await watchConvergence(world, owner, admin, member, other);
    const answer = await call(admin);
    if (!answer.ok) throw new Error("refused");
    const { seq, mentions: stored } = answer.value.message;
    expect(stored).toEqual(mentions);
    for (const person of [owner, member, other]) expect(await unreadOf(person)).toEqual([seq]);
    expect(await unreadOf(admin)).toEqual([]);
    const rows = await world.db.messageMention.findMany({ where: { conversationId } });
    expect(rows).toEqual([{ conversationId, seq, userId: EVERYONE_ID }]);
    await converged();
    await world.as(member).run("receipt:read", { conversationId, seq });
    expect(await unreadOf(member)).toEqual([]);
    await world.as(admin).run("message:recall", { conversationId, seq });
    expect(await unreadOf(other)).toEqual([]);
    await converged();
  });

  test("who comes later is not called by it", async () => {
    const late = await world.person("late");
    await call(owner);
    await world.befriend(owner, late);
    await world.as(owner).run("group:invite", { conversationId, personIds: [late.id] });
    expect(await unreadOf(late)).toEqual([]);
  });

  test("members may not, and nobody may in a conversation of two", async () => {
    expect(codeOf(await call(member))).toBe("not_allowed");
    const direct = await world.db.membership.findFirstOrThrow({
      where: { userId: owner.id, conversation: { kind: "direct" } },
    });
    expect(codeOf(await call(owner, randomUUID(), direct.conversationId))).toBe("not_available");
  });

  test("so often a day by each, so often in the group, and what is left is told", async () => {
    await rule({ everyoneQuota: { perAdmin: 2, perGroup: 3 } });
    expect(await left(admin)).toBe(2);
    for (const by of [admin, admin]) expect((await call(by)).ok).toBe(true);
    expect(await left(admin)).toBe(0);
    expect(await left(owner)).toBe(1);
    expect(await call(admin)).toEqual({ ok: false, refusal: { code: "everyone_quota", params: { max: 2 } } });
    restart();
    expect(codeOf(await call(admin))).toBe("everyone_quota");
    expect((await call(owner)).ok).toBe(true);
    expect(await left(owner)).toBe(0);
    expect(codeOf(await call(owner))).toBe("everyone_quota");
    // Midnight in Shanghai.
    now = NOON + 12 * 3_600_000;
    expect(await left(admin)).toBe(2);
    expect((await call(admin)).ok).toBe(true);
  });

  test("recalling gives no use back, and a retry takes none", async () => {
    await rule({ everyoneQuota: { perAdmin: 1, perGroup: 9 } });
    const first = await call(admin, "everyone-once");
    expect(await call(admin, "everyone-once")).toEqual(first);
    if (first.ok)
      await world.as(admin).run("message:recall", { conversationId, seq: first.value.message.seq });
    for (const forget of [() => {}, restart]) {
      forget();
      expect(codeOf(await call(admin))).toBe("everyone_quota");
    }
  });

  test("two admins at the same moment for the last use: one of them", async () => {
    await rule({ everyoneQuota: { perAdmin: 9, perGroup: 1 } });
    const answers = await Promise.all([call(owner), call(admin)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test("a newcomer speaks a while after joining", async () => {
  await rule({ newcomerMinutes: 10 });
  const until = new Date(NOON + 600_000).toISOString();
  expect(await say(member)).toEqual({ ok: false, refusal: { code: "newcomer", params: { until } } });
  expect((await say(admin)).ok).toBe(true);
  now += 600_000;
  expect((await say(member)).ok).toBe(true);
});

test("by the timetable, and without anybody doing anything", async () => {
  const silenceTimes = [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "16:30" }];
  await rule({ silenceTimes, timeZone: "Asia/Shanghai" });
  const until = "2026-11-23T08:30:00.000Z";
  expect(await say(member)).toEqual({ ok: false, refusal: { code: "group_silenced", params: { until } } });
  for (const by of [owner, admin]) expect((await say(by)).ok).toBe(true);
  now = Date.parse(until);
  expect((await say(member)).ok).toBe(true);
});
