import { beforeEach, describe, expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";
import { byNumber, openCast, openScene, type Scene } from "./activity-scene.ts";

const world = await worldOfFile({ limitFactor: 1_000 });
const cast = await openCast(world);
const { owner, admin, member, other } = cast;
let scene: Scene;

beforeEach(async () => {
  scene = await openScene(world, cast);
});

describe("接龙", () => {
  const lines = async (activityId: number) => {
    const answer = await scene.entries(other, activityId);
    return answer.ok ? answer.value.entries.map(({ personId, text }) => [personId, text]) : answer.refusal;
  };

  test("lines stand in the order of joining; a changed one keeps its place, one taken back and added again comes last", async () => {
    const activityId = await scene.chain(owner);
    await scene.join(member, activityId, " 小刚 两份 ");
    await scene.join(owner, activityId, "小明 一份");
    await scene.join(member, activityId, "小刚 三份");
    expect(await lines(activityId)).toEqual([
      [member.id, "小刚 三份"],
      [owner.id, "小明 一份"],
    ]);
    await scene.withdraw(member, activityId);
    await scene.join(member, activityId, "小刚 又来");
    expect(await lines(activityId)).toEqual([
      [owner.id, "小明 一份"],
      [member.id, "小刚 又来"],
    ]);
  });

  test("the newest lines travel with it, and with whom they are of", async () => {
    const activityId = await scene.chain(owner);
    for (const [by, text] of [
      [owner, "一"],
      [admin, "二"],
      [member, "三"],
    ] as const)
      await scene.join(by, activityId, text);
    world.takePublished();
    // What is told of the others waits for its turn; the answer does not.
    const answer = await scene.join(other, activityId, "四");
    expect(answer).toMatchObject({
      value: {
        activity: {
          participantCount: 4,
          chain: { latest: [{ text: "二" }, { text: "三" }, { text: "四" }] },
        },
      },
    });
    const told = await scene.load(owner, activityId);
    expect(told?.chain?.latest.map(({ personId }) => personId)).toEqual([admin.id, member.id, other.id]);
  });

  test("many at once find only as much room as there is; who is in may change their line", async () => {
    const activityId = await scene.chain(owner, 2);
    const people = [owner, admin, member, other];
    const answers = await Promise.all(people.map((by) => scene.join(by, activityId, `${by.name} 一份`)));
    const refused = answers.flatMap((answer) => (answer.ok ? [] : answer.refusal));
    expect(refused).toEqual(Array(2).fill({ code: "activity_full", params: { max: 2 } }));
    expect(await scene.load(owner, activityId)).toMatchObject({ participantCount: 2 });
    const isIn = people.find((_, at) => answers[at]?.ok) ?? owner;
    expect((await scene.join(isIn, activityId, "改成两份")).ok).toBe(true);
    await scene.withdraw(isIn, activityId);
    const late = people.find((_, at) => !answers[at]?.ok) ?? owner;
    expect((await scene.join(late, activityId, "补上")).ok).toBe(true);
  });

  test("a line is something that one says", async () => {
    const { conversationId } = scene;
    const activityId = await scene.chain(owner);
    const personIds = [member.id];
    await world.as(owner).run("group:silence", { conversationId, personIds, seconds: 600 });
    expect(codeOf(await scene.join(member, activityId, "两份"))).toBe("silenced");
    await scene.rules({ isSilenced: true });
    expect(codeOf(await scene.join(other, activityId, "两份"))).toBe("group_silenced");
    expect((await scene.join(admin, activityId, "两份")).ok).toBe(true);
  });

  test("absurd lines are refused by their field, and lines are for a 接龙", async () => {
    const activityId = await scene.chain(owner);
    for (const text of ["", " \u200b ", "长".repeat(limits.chainLine.max + 1), "两\n行"]) {
      const answer = await scene.join(member, activityId, text);
      expect(answer).toMatchObject({ refusal: { code: "invalid_input", field: "text" } });
    }
    expect(codeOf(await scene.vote(member, activityId, 1))).toBe("not_available");
    expect(codeOf(await scene.checkIn(member, activityId))).toBe("not_available");
    expect(codeOf(await scene.join(member, await scene.poll(owner), "两份"))).toBe("not_available");
  });

  test("a long one is read page by page", async () => {
    const activityId = await scene.chain(owner);
    const count = limits.activityEntriesPage + 5;
    const at = new Date();
    await world.db.activityEntry.createMany({
      data: Array.from({ length: count }, (_, index) => ({
        activityId,
        userId: 100_000 + index,
        position: index + 1,
        text: `第 ${index + 1} 行`,
        createdAt: at,
        updatedAt: at,
      })),
    });
    const read = (after: number) =>
      world.as(member).read("activity:entries", { ...scene.one(activityId), after });
    const first = await read(0);
    expect([first.entries.length, first.hasMore]).toEqual([limits.activityEntriesPage, true]);
    const rest = await read(first.entries.at(-1)?.position ?? 0);
    expect(rest.entries.map(({ text }) => text)).toEqual([201, 202, 203, 204, 205].map((n) => `第 ${n} 行`));
    expect(rest.hasMore).toBe(false);
  });
});

describe("签到", () => {
  test("who checks in is in, once, and stays in; who is missing is told to who leads", async () => {
    const activityId = await scene.checkin(owner);
    for (let time = 0; time < 2; time++) expect((await scene.checkIn(member, activityId)).ok).toBe(true);
    expect(await scene.load(member, activityId)).toMatchObject({
      changes: 1,
      participantCount: 1,
      own: { at: expect.any(String) },
      checkin: { asksCode: false },
    });
    expect(codeOf(await scene.withdraw(member, activityId))).toBe("not_allowed");
    const missing = await scene.missing(admin, activityId);
    expect(missing).toMatchObject({
      value: { missing: byNumber(owner, admin, other).map(({ id }) => ({ person: { id }, card: "" })) },
    });
    expect(codeOf(await scene.missing(other, activityId))).toBe("not_allowed");
  });

  test("with a code only who knows it is in; the code is for who leads the group", async () => {
    const activityId = await scene.checkin(admin, true);
    const screen = (by: Person) => world.as(by).ask("activity:screen", scene.one(activityId));
    expect(codeOf(await screen(member))).toBe("not_allowed");
    const shown = await screen(owner);
    const code = (shown.ok && shown.value.code) || "";
    expect(code).toMatch(/^\d{4}$/);
    expect(JSON.stringify(await scene.load(member, activityId))).not.toContain(`"${code}"`);
    const wrong = code === "0000" ? "0001" : "0000";
    expect(await scene.checkIn(member, activityId)).toMatchObject({
      refusal: { code: "invalid_input", field: "code", params: { issue: "required" } },
    });
    expect(await scene.checkIn(member, activityId, wrong)).toMatchObject({
      refusal: { code: "wrong_code", field: "code" },
    });
    const fullWidth = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect((await scene.checkIn(member, activityId, fullWidth)).ok).toBe(true);
  });

  test("nothing is told of the code in what everybody receives", async () => {
    world.takePublished();
    const activityId = await scene.checkin(owner, true);
    const { code } = await world.as(owner).read("activity:screen", scene.one(activityId));
    const [begun] = payloadsOf(world.takePublished(), "activity:begun");
    expect(begun?.activity.checkin).toEqual({ asksCode: true });
    expect(JSON.stringify(begun)).not.toContain(`"${code}"`);
  });
});
