import { beforeEach, expect, test } from "vitest";
import { storePicture } from "../store-picture.ts";
import { codeOf } from "../world.ts";
import { announcersOfFile, content, type More, openScene, type Scene } from "./announcement-scene.ts";

const { world, cast } = await announcersOfFile();
const { owner, admin, member } = cast;
let scene: Scene;

beforeEach(async () => {
  scene = await openScene(world, cast);
});

const uploaded = (by = owner, more = {}) =>
  storePicture(world, {
    groupId: scene.conversationId,
    uploadedById: by.id,
    purpose: "announcement",
    ...more,
  });
const several = (count: number, by = owner) => Promise.all(Array.from({ length: count }, () => uploaded(by)));
const placed = (ids: readonly string[], description = "") =>
  ids.map((pictureId) => ({ pictureId, description }));
const update = (announcementId: number, more: object, by = admin) =>
  world.as(by).execute("group:update-announcement", {
    conversationId: scene.conversationId,
    announcementId,
    ...content,
    ...more,
  });
const shown = async () => {
  const [first] = (await scene.list(member)).announcements;
  return first!.pictures.map(({ id, description }) => [id, description]);
};

test("they come in their order, described", async () => {
  const [a, b] = await several(2);
  await scene.announce({
    pictures: [{ pictureId: b!, description: " 教学楼\u3000" }, { pictureId: a! }],
  });
  expect(await shown()).toEqual([
    [b, "教学楼"],
    [a, ""],
  ]);
});

test("changing puts others in, takes some out, and leaves them where nothing is said of them", async () => {
  const [a, b, c] = await several(3);
  const announcementId = await scene.announce({ pictures: placed([a!, b!]), needsConfirmation: true });
  await scene.confirm(member, announcementId);
  await update(announcementId, { isPinned: true, needsConfirmation: true, asksAgain: false });
  expect(await shown()).toEqual([
    [a, ""],
    [b, ""],
  ]);
  expect(await scene.dueOf(member)).toEqual([]);
  const d = await uploaded(admin);
  // Another admin keeps what is there, and adds what they have uploaded themselves.
  await update(announcementId, { needsConfirmation: true, pictures: placed([d, b!], "新") });
  expect(await shown()).toEqual([
    [d, "新"],
    [b, "新"],
  ]);
  expect(await scene.dueOf(member)).toHaveLength(1);
  // What was taken out is still its uploader's, and somebody else's is not there for one.
  expect(codeOf(await update(announcementId, { pictures: placed([c!]) }))).toBe("not_available");
  expect(await update(announcementId, { pictures: placed([a!]) }, owner)).toMatchObject({ ok: true });
  await update(announcementId, { pictures: [] });
  expect(await shown()).toEqual([]);
});

test("what is so already is neither told nor logged; a change is", async () => {
  const [a, b] = await several(2);
  const announcementId = await scene.announce({ pictures: placed([a!, b!]) });
  world.takePublished();
  await update(announcementId, { pictures: placed([a!, b!]) });
  expect(world.takePublished().events).toEqual([]);
  await update(announcementId, { pictures: placed([b!]) });
  const [, act] = await world.db.groupAct.findMany({
    where: { groupId: scene.conversationId, kind: { endsWith: "-announcement" } },
    orderBy: { seq: "asc" },
  });
  expect(JSON.parse(act!.data)).toEqual({ before: { pictures: 2 }, after: { pictures: 1 } });
});

test("refused: too many, twice the same, somebody else's, of another group, for something else", async () => {
  const refusal = async (more: More) => {
    const input = { conversationId: scene.conversationId, ...content, ...more };
    const answer = await world.as(owner).execute("group:create-announcement", input);
    return answer.ok ? null : [answer.refusal.code, answer.refusal.field];
  };
  const ten = await several(10);
  expect(await refusal({ pictures: placed(ten) })).toEqual(["invalid_input", "pictures"]);
  expect(await refusal({ pictures: placed([ten[0]!, ten[0]!]) })).toEqual(["invalid_input", "pictures"]);
  expect(await refusal({ pictures: placed(["x"]) })).toEqual(["invalid_input", "pictures.0.pictureId"]);
  const long = "长".repeat(121);
  expect(await refusal({ pictures: placed([ten[0]!], long) })).toEqual([
    "invalid_input",
    "pictures.0.description",
  ]);
  const other = await world.group(owner);
  const wrong = [
    "A".repeat(22),
    await uploaded(admin),
    await uploaded(owner, { purpose: "group-avatar" }),
    await uploaded(owner, { groupId: other.conversationId }),
  ];
  for (const id of wrong)
    expect(await refusal({ pictures: placed([id]) })).toEqual(["not_available", "pictures"]);
  await scene.announce({ pictures: placed([ten[0]!]) });
  expect(await refusal({ pictures: placed([ten[0]!]) })).toEqual(["not_available", "pictures"]);
  expect((await scene.list(member)).announcements).toHaveLength(1);
});

test("with the announcement its pictures are gone", async () => {
  const [a] = await several(1);
  const announcementId = await scene.announce({ pictures: placed([a!]) });
  await world
    .as(owner)
    .run("group:remove-announcement", { conversationId: scene.conversationId, announcementId });
  expect(await world.db.storedPicture.count({ where: { id: a! } })).toBe(0);
});
