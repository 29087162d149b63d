import { beforeEach, describe, expect, test } from "vitest";
import type { ResultTime } from "#lib/contract/group/activities.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, payloadsOf, type World } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";
import { openCast, openScene, type Scene } from "./activity-scene.ts";

const world = await worldOfFile({ limitFactor: 1_000 });
const cast = await openCast(world);
const { owner, admin, member, other, stranger } = cast;
let scene: Scene;

beforeEach(async () => {
  scene = await openScene(world, cast);
});

describe("voting", () => {
  test("a vote is counted, shown to its voter's devices, and told to the group", async () => {
    const activityId = await scene.poll(owner, { maxChoices: 2 });
    const converged = await watchConvergence(world, owner, member);
    const answer = await scene.vote(member, activityId, 3, 1);
    const activity = answer.ok ? answer.value.activity : null;
    expect(activity).toMatchObject({
      changes: 1,
      participantCount: 1,
      own: { optionIds: [1, 3], at: expect.any(String) },
    });
    expect(activity?.poll?.options.map(({ votes }) => votes)).toEqual([1, 0, 1]);
    const published = await converged();
    expect(payloadsOf(published, "activity:entered", { person: member.id })).toEqual([{ activity }]);
    expect(payloadsOf(published, "activity:moved", { conversation: scene.conversationId })).toMatchObject([
      { activityId, changes: 1, participantCount: 1, votes: [1, 0, 1], closedAt: null },
    ]);
  });

  test("voting again replaces the vote, the same again changes nothing, taking it back takes it away", async () => {
    const activityId = await scene.poll(owner);
    await scene.vote(member, activityId, 1);
    await scene.vote(other, activityId, 1);
    await scene.vote(member, activityId, 2);
    await scene.vote(member, activityId, 2);
    expect(await scene.load(member, activityId)).toMatchObject({ changes: 3, participantCount: 2 });
    expect(await scene.votes(member, activityId)).toEqual([1, 1, 0]);
    for (let time = 0; time < 2; time++) await scene.withdraw(member, activityId);
    expect(await scene.load(member, activityId)).toMatchObject({
      changes: 4,
      participantCount: 1,
      own: null,
    });
    expect(await scene.votes(member, activityId)).toEqual([1, 0, 0]);
  });

  test("only options that there are, each once, and no more than may be chosen", async () => {
    const activityId = await scene.poll(owner, { maxChoices: 2 });
    const field = async (...optionIds: number[]) => {
      const answer = await scene.vote(member, activityId, ...optionIds);
      return answer.ok ? "ok" : `${answer.refusal.code} ${answer.refusal.field}`;
    };
    for (const choice of [[], [0], [4], [1, 1], [1, 2, 3], [21]])
      expect(await field(...choice), `${choice}`).toMatch(/^invalid_input optionIds/);
    expect(await field(2, 3)).toBe("ok");
  });

  test("who is silenced votes; a stranger, and who was removed, finds nothing", async () => {
    const { conversationId } = scene;
    const activityId = await scene.poll(owner);
    const personIds = [member.id];
    await world.as(owner).run("group:silence", { conversationId, personIds, seconds: 600 });
    expect((await scene.vote(member, activityId, 1)).ok).toBe(true);
    expect(codeOf(await scene.vote(stranger, activityId, 1))).toBe("not_available");
    await world.as(owner).run("group:remove-member", { conversationId, personId: member.id });
    expect(codeOf(await scene.vote(member, activityId, 2))).toBe("not_available");
    // What was chosen stays, and who chose it.
    const entries = await scene.entries(owner, activityId);
    expect(entries).toMatchObject({
      ok: true,
      value: { entries: [{ personId: member.id, optionIds: [1] }] },
    });
  });

  test("an activity of another group cannot be reached by one's own", async () => {
    const activityId = await scene.poll(owner);
    const elsewhere = await world.group(stranger, []);
    const input = { conversationId: elsewhere.conversationId, activityId, optionIds: [1] };
    expect(codeOf(await world.as(stranger).execute("activity:vote", input))).toBe("not_available");
    const asked = { conversationId: elsewhere.conversationId, activityIds: [activityId] };
    expect((await world.as(stranger).read("activity:load", asked)).activities).toEqual([]);
  });
});

describe("at the same moment", () => {
  test("two votes of one person count once", async () => {
    const activityId = await scene.poll(owner);
    await Promise.all([scene.vote(member, activityId, 1), scene.vote(member, activityId, 2)]);
    const votes = await scene.votes(owner, activityId);
    expect(votes?.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(1);
    expect(await scene.load(owner, activityId)).toMatchObject({ participantCount: 1, changes: 2 });
  });

  test("what is voted while it is ended is counted before the end, or refused", async () => {
    const activityId = await scene.poll(owner);
    const votes = [member, other, admin].map((by) => scene.vote(by, activityId, 1));
    const [, ...answers] = await Promise.all([scene.close(owner, activityId), ...votes]);
    const counted = answers.filter(({ ok }) => ok).length;
    for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe("activity_closed");
    expect(await scene.votes(owner, activityId)).toEqual([counted, 0, 0]);
    const notice = await world.db.conversationChange.findFirstOrThrow({
      where: { conversationId: scene.conversationId, kind: "activity:closed" },
    });
    expect(JSON.parse(notice.data).details).toMatchObject({ participants: counted });
  });

  test("its time judges every vote, whoever has ended it by then", async () => {
    const closesAt = Date.now() + 60_000;
    const activityId = await scene.poll(owner, {}, new Date(closesAt).toISOString());
    world.clock.now = () => closesAt - 1;
    expect((await scene.vote(member, activityId, 1)).ok).toBe(true);
    world.clock.now = () => closesAt;
    expect(codeOf(await scene.vote(other, activityId, 1))).toBe("activity_closed");
    expect(codeOf(await scene.withdraw(member, activityId))).toBe("activity_closed");
  });
});

describe("who sees the votes", () => {
  const seen = async (activityId: number) => {
    const people = { owner: owner, voter: member, other: other };
    const rows = Object.entries(people).map(async ([name, by]) => {
      const votes = await scene.votes(by, activityId);
      const entries = await scene.entries(by, activityId);
      return [name, votes?.[0] !== null, entries.ok];
    });
    return Promise.all(rows);
  };
  const table: [ResultTime, boolean, boolean][] = [
    ["always", true, true],
    ["voted", true, false],
    ["closed", false, false],
  ];

  test.each(table)(
    "results %s: who has voted %s, who has not %s, at the end everybody",
    async (results, voter, non) => {
      const activityId = await scene.poll(owner, { results });
      await scene.vote(member, activityId, 1);
      expect(await seen(activityId)).toEqual([
        ["owner", true, true],
        ["voter", voter, voter],
        ["other", non, non],
      ]);
      await scene.close(owner, activityId);
      expect(await seen(activityId)).toEqual([
        ["owner", true, true],
        ["voter", true, true],
        ["other", true, true],
      ]);
    },
  );

  test.each<[ResultTime, ("owner" | "member")[]]>([
    ["voted", ["owner", "member"]],
    ["closed", ["owner"]],
  ])("results %s: the group is told without votes, and with them %j", async (results, insiders) => {
    const activityId = await scene.poll(owner, { results });
    world.takePublished();
    await scene.vote(member, activityId, 2);
    const ids = { owner: owner.id, member: member.id };
    const expected = insiders.map((name) => ids[name]).sort((a, b) => a - b);
    await expect.poll(() => movesTo(activityId).length, { timeout: 10_000 }).toBe(1 + expected.length);
    const [all, ...some] = movesTo(activityId);
    expect(all).toEqual([{ conversation: scene.conversationId }, null]);
    expect(some).toEqual(expected.map((person) => [{ person }, [0, 1, 0]]));
  });

  const kept: ReturnType<World["takePublished"]>["events"] = [];
  /** To whom a move of this activity went, with which votes; one of an activity before it may still be on its way. */
  function movesTo(activityId: number) {
    kept.push(...world.takePublished().events);
    return kept.flatMap((event) =>
      event.name === "activity:moved" && event.payload.activityId === activityId
        ? [[event.to, event.payload.votes]]
        : [],
    );
  }
  beforeEach(() => void kept.splice(0));
});
