import { beforeEach, describe, expect, test } from "vitest";
import { PUT_OFF_MS, REMIND_EVERY_MS } from "#lib/contract/limits.ts";
import { publishDueAnnouncements } from "#lib/server/announcements/publish-due.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, payloadsOf } from "../world.ts";
import { announcersOfFile, content, HOUR_MS, openScene, type Scene } from "./announcement-scene.ts";

const { world, cast } = await announcersOfFile();
const { owner, admin, member, newcomer } = cast;
let scene: Scene;

beforeEach(async () => {
  scene = await openScene(world, cast);
});

describe("confirming", () => {
  test("it waits for every reader on every device, and no longer for who has confirmed it", async () => {
    const converged = await watchConvergence(world, owner, admin, member);
    const announcementId = await scene.announce({ needsConfirmation: true });
    const due = { announcementId, remindedAt: null };
    expect(await scene.dueOf(member)).toEqual([due]);
    // Who wrote it knows it.
    expect(await scene.dueOf(owner)).toEqual([]);
    await scene.confirm(member, announcementId);
    const published = await converged();
    const isMine = { person: member.id };
    expect(payloadsOf(published, "announcement:due", isMine)).toMatchObject([
      { conversationId: scene.conversationId, due },
    ]);
    expect(payloadsOf(published, "announcement:settled", isMine)).toMatchObject([{ announcementId }]);
    expect(await scene.dueOf(member)).toEqual([]);
    expect(await scene.dueOf(admin)).toEqual([due]);
    expect(await scene.receipts(announcementId)).toEqual([
      [member.id, true],
      [admin.id, false],
    ]);
    expect((await scene.list(owner)).managed?.counts).toEqual([
      { announcementId, confirmed: 1, unconfirmed: 1 },
    ]);
  });

  test("once more changes nothing, and nothing is kept of who is not asked", async () => {
    const announcementId = await scene.announce({ needsConfirmation: true });
    await scene.confirm(member, announcementId);
    world.takePublished();
    await scene.confirm(member, announcementId);
    await scene.confirm(owner, announcementId);
    await scene.confirm(member, await scene.announce());
    expect(world.takePublished().events.filter(({ name }) => name.startsWith("announcement:"))).toEqual([]);
    expect(await world.db.announcementReceipt.count({ where: { announcementId } })).toBe(1);
  });

  test("put off, it waits on every device, until its time, a reminder, or what asks anew", async () => {
    const announcementId = await scene.announce({ needsConfirmation: true });
    world.takePublished();
    const converged = await watchConvergence(world, member);
    const now = Date.now();
    world.clock.now = () => now;
    await scene.putOff(member, announcementId);
    const putOffUntil = new Date(now + PUT_OFF_MS).toISOString();
    const due = { announcementId, remindedAt: null };
    const published = await converged();
    expect(payloadsOf(published, "announcement:due", { person: member.id })).toMatchObject([
      { due: { ...due, putOffUntil } },
    ]);
    expect(await scene.dueOf(member)).toEqual([{ ...due, putOffUntil }]);
    expect(await scene.dueOf(admin)).toEqual([due]);

    const again = await watchConvergence(world, member, admin);
    const input = { conversationId: scene.conversationId, announcementId };
    await world.as(owner).run("group:remind-announcement", input);
    await again();
    const remindedAt = new Date(now).toISOString();
    expect(await scene.dueOf(member)).toEqual([{ announcementId, remindedAt }]);
    await scene.confirm(member, announcementId);
    world.takePublished();
    await scene.putOff(member, announcementId);
    expect(world.takePublished().events).toEqual([]);
    world.clock.now = Date.now;
  });

  test("two devices at the same moment confirm it once", async () => {
    const announcementId = await scene.announce({ needsConfirmation: true });
    await Promise.all([scene.confirm(member, announcementId), scene.confirm(member, announcementId)]);
    expect(await scene.receipts(announcementId)).toEqual([
      [member.id, true],
      [admin.id, false],
    ]);
  });

  test("what waits for its time, and what another group has, is not there to be confirmed", async () => {
    const publishAt = new Date(Date.now() + HOUR_MS).toISOString();
    const announcementId = await scene.announce({ needsConfirmation: true, publishAt });
    const input = { conversationId: scene.conversationId, announcementId };
    expect(codeOf(await world.as(member).execute("group:confirm-announcement", input))).toBe("not_available");
    const other = await world.group(owner, [member]);
    const elsewhere = { ...input, conversationId: other.conversationId };
    expect(codeOf(await world.as(owner).execute("group:remove-announcement", elsewhere))).toBe(
      "not_available",
    );
  });

  test("newcomers are asked for what is meant for them, as soon as they are in", async () => {
    await scene.announce({ needsConfirmation: true });
    const forAll = await scene.announce({ popsUp: true, showsToNewcomers: true });
    const converged = await watchConvergence(world, member, newcomer);
    await world
      .as(owner)
      .run("group:invite", { conversationId: scene.conversationId, personIds: [newcomer.id] });
    await converged();
    expect(await scene.dueOf(newcomer)).toEqual([{ announcementId: forAll, remindedAt: null }]);
    expect((await scene.list(newcomer)).announcements).toHaveLength(2);
  });
});

describe("一键催办", () => {
  const remind = (announcementId: number) =>
    world
      .as(admin)
      .execute("group:remind-announcement", { conversationId: scene.conversationId, announcementId });

  test("it comes back before those who have not confirmed, once an hour", async () => {
    const announcementId = await scene.announce({ needsConfirmation: true });
    await scene.confirm(admin, announcementId);
    const converged = await watchConvergence(world, owner, admin, member);
    expect(await remind(announcementId)).toEqual({ ok: true, value: { remindedCount: 1 } });
    const [due] = await scene.dueOf(member);
    expect(due).toEqual({ announcementId, remindedAt: expect.any(String) });
    expect(payloadsOf(await converged(), "announcement:due", { person: member.id })).toMatchObject([{ due }]);

    const again = await remind(announcementId);
    const until = new Date(Date.parse(due!.remindedAt!) + REMIND_EVERY_MS).toISOString();
    expect(again).toEqual({ ok: false, refusal: { code: "reminded_lately", params: { until } } });
    world.clock.now = () => Date.now() + REMIND_EVERY_MS;
    expect((await remind(announcementId)).ok).toBe(true);
  });

  test("nobody is reminded where all have confirmed, or nothing is asked", async () => {
    const announcementId = await scene.announce({ needsConfirmation: true });
    for (const person of [admin, member]) await scene.confirm(person, announcementId);
    expect(await remind(announcementId)).toEqual({ ok: true, value: { remindedCount: 0 } });
    expect(codeOf(await remind(await scene.announce({ popsUp: true })))).toBe("not_available");
  });
});

describe("by the clock", () => {
  const plan = () =>
    scene.announce({ popsUp: true, publishAt: new Date(Date.now() + HOUR_MS).toISOString() });

  test("it is published when its time has come, exactly once, whoever looks for it", async () => {
    const announcementId = await plan();
    await publishDueAnnouncements();
    expect((await scene.list(member)).announcements).toEqual([]);
    world.clock.now = () => Date.now() + HOUR_MS;
    const converged = await watchConvergence(world, owner, admin, member);
    await Promise.all([publishDueAnnouncements(), publishDueAnnouncements()]);
    await publishDueAnnouncements();
    const here = { conversation: scene.conversationId };
    expect(payloadsOf(await converged(), "group:updated", here)).toMatchObject([
      { notice: { actorId: owner.id, details: { announcementId } } },
    ]);
    expect(await scene.dueOf(member)).toHaveLength(1);
    expect(await scene.acts()).toEqual(["group:create-announcement", "group:publish-announcement"]);
  });

  test("published before its time, or taken back, it is not published again", async () => {
    const [early, gone] = [await plan(), await plan()];
    await world
      .as(owner)
      .run("group:publish-announcement", { conversationId: scene.conversationId, announcementId: early });
    await world
      .as(owner)
      .run("group:publish-announcement", { conversationId: scene.conversationId, announcementId: early });
    await world
      .as(owner)
      .run("group:remove-announcement", { conversationId: scene.conversationId, announcementId: gone });
    world.clock.now = () => Date.now() + HOUR_MS;
    world.takePublished();
    await publishDueAnnouncements();
    expect(world.takePublished().events).toEqual([]);
    expect((await scene.list(member)).announcements).toHaveLength(1);
  });

  test("it can be put off", async () => {
    const announcementId = await plan();
    const publishAt = new Date(Date.now() + 2 * HOUR_MS).toISOString();
    const input = {
      conversationId: scene.conversationId,
      announcementId,
      ...content,
      popsUp: true,
      publishAt,
    };
    await world.as(owner).run("group:update-announcement", input);
    world.clock.now = () => Date.now() + HOUR_MS;
    await publishDueAnnouncements();
    expect((await scene.list(owner)).managed?.scheduled).toMatchObject([{ id: announcementId, publishAt }]);
  });

  test("nothing is published in a group that is disbanded, until it stands again", async () => {
    await plan();
    const { conversationId } = scene;
    await world.as(owner).run("group:disband", { conversationId, name: "测试群" });
    world.clock.now = () => Date.now() + HOUR_MS;
    await publishDueAnnouncements();
    expect((await scene.list(member)).announcements).toEqual([]);
    await world.as(owner).run("group:restore", { conversationId });
    await publishDueAnnouncements();
    expect((await scene.list(member)).announcements).toHaveLength(1);
  });

  test("it is published also when its author may not announce any more", async () => {
    const publishAt = new Date(Date.now() + HOUR_MS).toISOString();
    await scene.announce({ publishAt }, admin);
    await world
      .as(owner)
      .run("group:remove-member", { conversationId: scene.conversationId, personId: admin.id });
    world.clock.now = () => Date.now() + HOUR_MS;
    await publishDueAnnouncements();
    const { announcements, people } = await scene.list(member);
    expect(announcements).toMatchObject([{ authorId: admin.id }]);
    expect(people).toMatchObject([{ id: admin.id }]);
  });
});
