import { beforeEach, describe, expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, payloadsOf } from "../world.ts";
import {
  announcersOfFile,
  content,
  HOUR_MS,
  type More,
  openScene,
  type Scene,
} from "./announcement-scene.ts";

const { world, cast } = await announcersOfFile();
const { owner, admin, member } = cast;
let scene: Scene;

beforeEach(async () => {
  scene = await openScene(world, cast);
});

describe("publishing", () => {
  test("everybody reads of it at once: a notice, the bar above the chat, the list", async () => {
    const converged = await watchConvergence(world, owner, admin, member);
    const announcementId = await scene.announce({ isPinned: true });
    const [told] = payloadsOf(await converged(), "group:updated");
    expect(told).toMatchObject({
      notice: { actorId: owner.id, details: { announcementId, announcementTitle: content.title } },
      group: { board: { changes: 1, pinned: { id: announcementId, ...content } } },
    });
    const { announcements, managed, people } = await scene.list(member);
    expect(announcements).toMatchObject([{ id: announcementId, ...content, isPinned: true }]);
    expect(managed).toBeNull();
    expect(people.map(({ id }) => id)).toEqual([owner.id]);
    expect(await scene.dueOf(member)).toEqual([]);
  });

  test("the newest pinned one stands above the chat; taken away, the one before it does", async () => {
    const first = await scene.announce({ isPinned: true });
    const second = await scene.announce({ isPinned: true, title: "停课", text: "长".repeat(500) });
    await scene.announce({ title: "不置顶" });
    const pinned = async () => {
      const { conversations } = await world.as(member).read("personal:load", {});
      return conversations.find(({ id }) => id === scene.conversationId)?.group?.board.pinned;
    };
    expect(await pinned()).toMatchObject({ id: second, text: "长".repeat(limits.pinnedText) });
    const converged = await watchConvergence(world, member);
    await world
      .as(owner)
      .run("group:remove-announcement", { conversationId: scene.conversationId, announcementId: second });
    await converged();
    expect(await pinned()).toMatchObject({ id: first });
  });

  test("absurd input is refused by its field", async () => {
    const refusal = async (more: More) => {
      const input = { conversationId: scene.conversationId, ...content, ...more };
      const answer = await world.as(owner).execute("group:create-announcement", input);
      return answer.ok ? null : [answer.refusal.code, answer.refusal.field];
    };
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    expect(await refusal({ title: " \u200b " })).toEqual(["invalid_input", "title"]);
    expect(await refusal({ title: "长".repeat(61) })).toEqual(["invalid_input", "title"]);
    expect(await refusal({ text: "\u2800" })).toEqual(["invalid_input", "text"]);
    expect(await refusal({ text: "长".repeat(3_001) })).toEqual(["invalid_input", "text"]);
    expect(await refusal({ publishAt: "明天" })).toEqual(["invalid_input", "publishAt"]);
    expect(await refusal({ publishAt: at(-1) })).toEqual(["invalid_input", "publishAt"]);
    expect(await refusal({ publishAt: at(400 * 24 * HOUR_MS) })).toEqual(["invalid_input", "publishAt"]);
  });

  test("a group has room for so many", async () => {
    const row = { ...content, groupId: scene.conversationId, authorId: owner.id, publishAt: new Date(0) };
    const max = limits.announcementsPerGroup;
    await world.db.groupAnnouncement.createMany({ data: Array.from({ length: max }, () => row) });
    const answer = await world
      .as(owner)
      .execute("group:create-announcement", { conversationId: scene.conversationId, ...content });
    expect(answer).toEqual({ ok: false, refusal: { code: "too_many", params: { max } } });
    await world.db.groupAnnouncement.deleteMany({ where: { groupId: scene.conversationId } });
  });

  test("an admin without the right neither writes nor sees what waits", async () => {
    await scene.announce({ publishAt: new Date(Date.now() + HOUR_MS).toISOString() });
    expect((await scene.list(admin)).managed?.scheduled).toHaveLength(1);
    const where = { groupId_userId: { groupId: scene.conversationId, userId: admin.id } };
    await world.db.groupAdmin.update({ where, data: { rights: "essence" } });
    expect((await scene.list(admin)).managed).toBeNull();
    const answer = await world
      .as(admin)
      .execute("group:create-announcement", { conversationId: scene.conversationId, ...content });
    expect(codeOf(answer)).toBe("not_allowed");
  });
});

describe("changing", () => {
  const change = (announcementId: number, more: object) =>
    world.as(admin).run("group:update-announcement", {
      conversationId: scene.conversationId,
      announcementId,
      ...content,
      needsConfirmation: true,
      ...more,
    });

  test("another text is confirmed anew; one that is only pinned is not", async () => {
    const announcementId = await scene.announce({ needsConfirmation: true });
    await scene.confirm(member, announcementId);
    const converged = await watchConvergence(world, owner, admin, member);
    await change(announcementId, { isPinned: true, asksAgain: false });
    expect(await scene.dueOf(member)).toEqual([]);
    await change(announcementId, { isPinned: true, text: "改到周四。" });
    expect(await scene.dueOf(member)).toEqual([{ announcementId, remindedAt: null }]);
    await converged();
    const [one] = (await scene.list(member)).announcements;
    expect(one).toMatchObject({ text: "改到周四。", editedAt: expect.any(String) });
  });

  test("who has only seen it has not confirmed it", async () => {
    const announcementId = await scene.announce({ popsUp: true });
    await scene.confirm(member, announcementId);
    await change(announcementId, { asksAgain: false });
    expect(await scene.dueOf(member)).toHaveLength(1);
  });

  test("what asks for nothing any more, or is gone, waits for nobody", async () => {
    const announcementId = await scene.announce({ needsConfirmation: true });
    const converged = await watchConvergence(world, admin, member);
    await change(announcementId, { needsConfirmation: false });
    expect(await scene.dueOf(member)).toEqual([]);
    await change(announcementId, {});
    expect(await scene.dueOf(member)).toHaveLength(1);
    await world
      .as(admin)
      .run("group:remove-announcement", { conversationId: scene.conversationId, announcementId });
    expect(await scene.dueOf(member)).toEqual([]);
    await converged();
    expect((await scene.list(member)).announcements).toEqual([]);
  });

  test("what is so already is neither told nor logged", async () => {
    const announcementId = await scene.announce({ needsConfirmation: true });
    const before = await scene.acts();
    world.takePublished();
    await change(announcementId, {});
    expect(world.takePublished().events).toEqual([]);
    expect(await scene.acts()).toEqual(before);
  });
});

test("every step of an announcement is in the log", async () => {
  const announcementId = await scene.announce({
    needsConfirmation: true,
    publishAt: new Date(Date.now() + HOUR_MS).toISOString(),
  });
  const one = { conversationId: scene.conversationId, announcementId };
  await world.as(admin).run("group:publish-announcement", one);
  await world.as(admin).run("group:update-announcement", { ...one, ...content, title: "期末考试" });
  await world.as(admin).run("group:update-announcement", { ...one, ...content, needsConfirmation: true });
  await world.as(admin).run("group:remind-announcement", one);
  await world.as(admin).run("group:remove-announcement", one);
  expect(await scene.acts()).toEqual([
    "group:create-announcement",
    "group:publish-announcement",
    "group:update-announcement",
    "group:update-announcement",
    "group:remind-announcement",
    "group:remove-announcement",
  ]);
  const [update] = await world.db.groupAct.findMany({
    where: { groupId: scene.conversationId, kind: "group:update-announcement" },
    orderBy: { seq: "asc" },
  });
  expect(JSON.parse(update!.data)).toEqual({
    before: { title: "期中考试", needsConfirmation: true },
    after: { title: "期末考试", needsConfirmation: false },
  });
});

test("who may announce hears of it, members do not", async () => {
  const announcementId = await scene.announce({ needsConfirmation: true });
  world.takePublished();
  await scene.confirm(member, announcementId);
  const published = world.takePublished();
  const news = { conversationId: scene.conversationId, topic: "announcements" };
  for (const { id } of [owner, admin])
    expect(payloadsOf(published, "group:news", { person: id })).toEqual([news]);
  expect(payloadsOf(published, "group:news", { person: member.id })).toEqual([]);
});
