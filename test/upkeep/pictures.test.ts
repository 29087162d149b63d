import { randomBytes } from "node:crypto";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { DISBANDED_FOR_MS, UNUSED_PICTURE_MS } from "#lib/contract/limits.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { purgeDisbandedGroups } from "#lib/server/upkeep/purge-disbanded-groups.ts";
import { removeUnusedPictures } from "#lib/server/upkeep/remove-unused-pictures.ts";
import { storePicture } from "../store-picture.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1_000 });
const owner = await world.person("alice");
let groupId: number;

beforeEach(async () => {
  world.clock.now = () => Date.now();
  groupId = (await world.group(owner)).conversationId;
});

const later = (ms: number) => {
  world.clock.now = () => Date.now() + ms;
};

/** A picture with a file of its own, or with somebody else's. */
async function stored(more: { purpose?: "announcement"; sha?: string } = {}) {
  const sha = more.sha ?? (await runtime().files.put(randomBytes(100)));
  const id = await storePicture(world, { groupId, uploadedById: owner.id, ...more, sha });
  return { id, sha };
}
const hasRow = async (id: string) => (await world.db.storedPicture.count({ where: { id } })) === 1;
const hasFile = async (sha: string) => (await runtime().files.read(sha)) !== null;

test("what stands somewhere stays; what stands nowhere goes after a day, its file with it", async () => {
  const avatar = await stored();
  const inText = await stored({ purpose: "announcement" });
  const loose = await stored();
  await world.as(owner).run("group:set-avatar", { conversationId: groupId, pictureId: avatar.id });
  const content = { conversationId: groupId, title: "春游", text: "带伞" };
  await world
    .as(owner)
    .run("group:create-announcement", { ...content, pictures: [{ pictureId: inText.id }] });
  later(UNUSED_PICTURE_MS - 60_000);
  await removeUnusedPictures();
  expect([await hasRow(loose.id), await hasFile(loose.sha)]).toEqual([true, true]);
  later(UNUSED_PICTURE_MS + 60_000);
  await removeUnusedPictures();
  expect([await hasRow(loose.id), await hasFile(loose.sha)]).toEqual([false, false]);
  for (const { id, sha } of [avatar, inText])
    expect([await hasRow(id), await hasFile(sha)]).toEqual([true, true]);
});

test("a file that another picture has, too, stays", async () => {
  const first = await stored();
  const second = await stored({ sha: first.sha });
  await world.as(owner).run("group:set-avatar", { conversationId: groupId, pictureId: second.id });
  later(UNUSED_PICTURE_MS + 60_000);
  await removeUnusedPictures();
  expect([await hasRow(first.id), await hasRow(second.id), await hasFile(first.sha)]).toEqual([
    false,
    true,
    true,
  ]);
});

test("with a group that is deleted, and with an announcement, their files go", async () => {
  const avatar = await stored();
  await world.as(owner).run("group:set-avatar", { conversationId: groupId, pictureId: avatar.id });
  await world.as(owner).run("group:disband", { conversationId: groupId, name: "测试群" });
  later(DISBANDED_FOR_MS + 60_000);
  await purgeDisbandedGroups();
  await removeUnusedPictures();
  expect([await hasRow(avatar.id), await hasFile(avatar.sha)]).toEqual([false, false]);
});

test("a file that was just written waits for the row that names it", async () => {
  const sha = await runtime().files.put(randomBytes(50));
  await removeUnusedPictures();
  expect(await hasFile(sha)).toBe(true);
});

test("what a process that died has left of an upload goes", async () => {
  const folder = path.join(world.env.filesDir, "incoming");
  mkdirSync(folder, { recursive: true });
  const left = path.join(folder, "left");
  writeFileSync(left, "half");
  utimesSync(left, new Date(0), new Date(0));
  expect(await removeUnusedPictures()).toBeGreaterThan(0);
  const names: (string | null)[] = [];
  for await (const { sha } of runtime().files.list()) names.push(sha);
  expect(names).not.toContain(null);
});
