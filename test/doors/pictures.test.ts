import { readdirSync } from "node:fs";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { pictureAddress, type WirePicture } from "#lib/contract/pictures.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { memoryLimiter } from "#lib/server/ports/limiter.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { serverOfFile } from "../server-of-file.ts";
import { storePicture } from "../store-picture.ts";
import type { Person } from "../world.ts";

const server = await serverOfFile();
const [owner, member, stranger] = await server.people("alice", "bob", "carol");
let conversationId: number;

const png = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#2060a0" } })
  .png()
  .toBuffer();

beforeEach(async () => {
  ({ conversationId } = await server.group(owner, [member]));
});

type Sent = { query?: object; body?: BodyInit; headers?: Record<string, string> };
type Answered = { status: number; answer: Answer<WirePicture> };

async function upload(
  by: Person | null,
  { query = {}, body = new Uint8Array(png), headers = {} }: Sent = {},
) {
  const search = new URLSearchParams({
    purpose: "announcement",
    conversationId: String(conversationId),
    ...query,
  });
  const response = await fetch(`${server.url}/api/pictures?${search}`, {
    method: "POST",
    headers: { ...(by && { cookie: await server.cookieOf(by) }), ...headers },
    body,
    duplex: "half",
  } as RequestInit);
  return { status: response.status, answer: await response.json() } as Answered;
}
async function uploaded(by: Person, query: object = {}): Promise<string> {
  const { answer } = await upload(by, { query });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value.id;
}
const codeIn = ({ status, answer }: Answered) => [status, answer.ok ? "ok" : answer.refusal.code];

async function view(by: Person | null, address: string, headers: Record<string, string> = {}) {
  return fetch(server.url + address, {
    headers: { ...(by && { cookie: await server.cookieOf(by) }), ...headers },
  });
}
const statusFor = async (by: Person | null, address: string) => (await view(by, address)).status;

/** Every file of the server, also what is left of uploads. */
const files = () =>
  readdirSync(server.env.filesDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
const incoming = () => files().filter(({ parentPath }) => parentPath.endsWith("incoming"));

describe("an upload", () => {
  test("is stored made anew, and what it leaves on the way is gone", async () => {
    const { status, answer } = await upload(owner);
    expect([status, answer]).toEqual([
      200,
      { ok: true, value: { id: expect.stringMatching(/^[\w-]{22}$/), width: 60, height: 40 } },
    ]);
    expect(incoming()).toEqual([]);
  });

  test("is judged before a byte of it is read", async () => {
    const cases: [Person | null, object, number, string][] = [
      [null, {}, 401, "not_signed_in"],
      [stranger, {}, 404, "not_available"],
      [stranger, { conversationId: 999_999 }, 404, "not_available"],
      [member, {}, 403, "not_allowed"],
      [member, { purpose: "group-avatar" }, 403, "not_allowed"],
      [owner, { purpose: "wallpaper" }, 400, "invalid_input"],
      [owner, { conversationId: "1e3" }, 400, "invalid_input"],
      [owner, { conversationId: "" }, 400, "invalid_input"],
    ];
    const before = files().length;
    for (const [by, query, status, code] of cases)
      expect([by?.name, query, ...codeIn(await upload(by, { query }))]).toEqual([
        by?.name,
        query,
        status,
        code,
      ]);
    expect(files()).toHaveLength(before);
  });

  test("of a foreign page is refused", async () => {
    const headers = { origin: "https://evil.example" };
    expect(codeIn(await upload(owner, { headers }))).toEqual([403, "origin_refused"]);
    expect(codeIn(await upload(owner, { headers: { origin: server.url } }))).toEqual([200, "ok"]);
  });

  test("is refused by what it is, whatever it is called", async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)" width="9" height="9"/>`;
    for (const body of [svg, "", "GIF89a", "<!doctype html>", new Uint8Array(png.subarray(0, 60))])
      expect(codeIn(await upload(owner, { body, headers: { "content-type": "image/png" } }))).toEqual([
        415,
        "picture_unreadable",
      ]);
    expect(incoming()).toEqual([]);
  });

  test("that is too large is refused, declared or not", async () => {
    const declared = new Uint8Array(limits.pictureBytes + 1);
    expect(codeIn(await upload(owner, { body: declared }))).toEqual([413, "too_large"]);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
    });
    const answered = await upload(owner, { body: endless }).catch(() => null);
    if (answered) expect(codeIn(answered)).toEqual([413, "too_large"]);
    await expect.poll(() => incoming()).toEqual([]);
  });

  test("that breaks off leaves nothing", async () => {
    const before = files().length;
    const end = new AbortController();
    const half = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(png.subarray(0, 50))),
    });
    const broken = fetch(`${server.url}/api/pictures?purpose=announcement&conversationId=${conversationId}`, {
      method: "POST",
      headers: { cookie: await server.cookieOf(owner) },
      body: half,
      duplex: "half",
      signal: end.signal,
    } as RequestInit);
    await expect.poll(() => incoming().length).toBe(1);
    end.abort();
    await expect(broken).rejects.toThrow();
    await expect.poll(() => incoming()).toEqual([]);
    expect(files()).toHaveLength(before);
  });

  test("is answered clearly where it cannot be stored", async () => {
    const { files: working } = runtime();
    const { openFileFolder } = await import("#lib/server/ports/files/open-file-folder.ts");
    // A file stands where the folder should be.
    runtime().files = openFileFolder(`${server.env.dataDir}/secret`);
    expect(codeIn(await upload(owner))).toEqual([507, "picture_not_stored"]);
    runtime().files = working;
    expect(codeIn(await upload(owner))).toEqual([200, "ok"]);
  });

  test("can be made only so often, and so many may stand nowhere", async () => {
    runtime().limiter = memoryLimiter(1 / 60);
    const codes = [];
    for (let n = 0; n < 3; n++) codes.push(codeIn(await upload(stranger))[1]);
    expect(codes).toEqual(["not_available", "not_available", "too_many_requests"]);
    runtime().limiter = memoryLimiter(100);
    const other = await server.group(stranger);
    const loose = { groupId: other.conversationId, uploadedById: stranger.id };
    const sha = "0".repeat(64);
    for (let n = 0; n < limits.unusedPictures; n++) await storePicture(server, { ...loose, sha });
    const query = { conversationId: other.conversationId };
    expect(codeIn(await upload(stranger, { query }))).toEqual([403, "too_many"]);
  });
});

describe("a picture", () => {
  test("is shown as WebP and nothing else, and kept by its reader alone", async () => {
    const id = await uploaded(owner);
    const shown = await view(owner, pictureAddress(id));
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      "content-type": "image/webp",
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=31536000, immutable",
    });
    expect(
      Buffer.from(await shown.arrayBuffer())
        .subarray(8, 12)
        .toString(),
    ).toBe("WEBP");
    const etag = shown.headers.get("etag")!;
    expect((await view(owner, pictureAddress(id), { "if-none-match": etag })).status).toBe(304);
    expect((await view(stranger, pictureAddress(id), { "if-none-match": etag })).status).toBe(404);
    expect(await statusFor(owner, pictureAddress(id, { size: "small" }))).toBe(200);
    expect(await statusFor(owner, `${pictureAddress(id)}?size=huge`)).toBe(400);
  });

  test("of an announcement is for who may read that", async () => {
    const id = await uploaded(owner);
    const seen = async () => {
      const all = [owner, member, stranger, null];
      return Promise.all(all.map((by) => statusFor(by, pictureAddress(id))));
    };
    expect(await seen()).toEqual([200, 404, 404, 401]);
    const content = { conversationId, title: "春游", text: "带伞", pictures: [{ pictureId: id }] };
    const publishAt = new Date(Date.now() + 3_600_000).toISOString();
    const { announcementId } = await server
      .as(owner)
      .run("group:create-announcement", { ...content, publishAt });
    expect(await seen()).toEqual([200, 404, 404, 401]);
    await server.as(owner).run("group:publish-announcement", { conversationId, announcementId });
    expect(await seen()).toEqual([200, 200, 404, 401]);
    await server.as(owner).run("group:disband", { conversationId, name: "测试群" });
    expect(await seen()).toEqual([200, 200, 404, 401]);
    await server.as(owner).run("group:restore", { conversationId });
    await server.as(member).run("group:leave", { conversationId });
    expect(await seen()).toEqual([200, 404, 404, 401]);
  });

  test("of a group is for everybody signed in once it is set, and for who holds a link to it", async () => {
    const id = await uploaded(owner, { purpose: "group-avatar" });
    const { link } = await server.as(owner).run("group:create-link", { conversationId, name: "海报" });
    const other = await server.group(owner);
    const elsewhere = await server
      .as(owner)
      .run("group:create-link", { conversationId: other.conversationId, name: "海报" });
    const byLink = pictureAddress(id, { link: link.token });
    expect(await statusFor(owner, pictureAddress(id))).toBe(200);
    expect(await statusFor(stranger, pictureAddress(id))).toBe(404);
    expect(await statusFor(null, byLink)).toBe(401);
    await server.as(owner).run("group:set-avatar", { conversationId, pictureId: id });
    expect(await statusFor(stranger, pictureAddress(id))).toBe(200);
    expect(await statusFor(null, pictureAddress(id))).toBe(401);
    expect(await statusFor(null, byLink)).toBe(200);
    expect(await statusFor(null, pictureAddress(id, { link: elsewhere.link.token }))).toBe(401);
    await server.as(owner).run("group:revoke-link", { conversationId, linkId: link.id });
    expect(await statusFor(null, byLink)).toBe(401);
  });

  test("that is not there looks like one that is not for the asker", async () => {
    const id = await uploaded(owner);
    const texts = async (by: Person | null) =>
      Promise.all([id, "A".repeat(22)].map(async (one) => (await view(by, pictureAddress(one))).text()));
    for (const by of [stranger, null]) {
      const [forbidden, missing] = await texts(by);
      expect(forbidden).toBe(missing);
    }
    expect(await statusFor(owner, pictureAddress("../../secret"))).toBe(404);
    expect(await statusFor(owner, "/api/pictures/short")).toBe(400);
  });

  test("whose file is gone is not available", async () => {
    const gone = { groupId: conversationId, uploadedById: owner.id, sha: "0".repeat(64) };
    const id = await storePicture(server, gone);
    expect(await statusFor(owner, pictureAddress(id))).toBe(404);
  });

  test("does not use up what a person may do", async () => {
    runtime().limiter = memoryLimiter(0.01);
    const id = await storePicture(server, { groupId: conversationId, uploadedById: owner.id });
    for (let n = 0; n < 5; n++) expect(await statusFor(owner, pictureAddress(id))).toBe(200);
    const seen: number[] = [];
    for (let n = 0; n < 20; n++) seen.push(await statusFor(owner, pictureAddress(id)));
    expect(seen.at(-1)).toBe(429);
    expect(await server.as(owner, "http").ask("heads:load", {})).toMatchObject({ ok: true });
    runtime().limiter = memoryLimiter(100);
  });
});
