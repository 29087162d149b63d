import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { type NextServer, startNextServer } from "../next-server.ts";
import { cookieOf } from "../server.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
let program: NextServer;
let address: URL;
let cookie: string;

beforeAll(async () => {
  const owner = await world.person("alice");
  const { conversationId } = await world.group(owner);
  program = await startNextServer(world.env);
  address = new URL(`/api/pictures?purpose=announcement&conversationId=${conversationId}`, program.url);
  cookie = await cookieOf(world, owner);
}, 180_000);
afterAll(() => program?.stop());

async function upload(body: Uint8Array<ArrayBuffer>) {
  const response = await fetch(address, { method: "POST", headers: { cookie }, body });
  const answer = await response.json();
  return [response.status, answer.ok ? "ok" : answer.refusal.code];
}

/** What lies there of uploads under way. */
function incoming(): string[] {
  const folder = path.join(world.env.filesDir, "incoming");
  return existsSync(folder) ? readdirSync(folder) : [];
}

const noise = (side: number) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: "#000",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });

// Errors of the server's own modules reach a copy of them in the pages' bundle.
test("the program stores large pictures, and refuses too large ones and what is none", async () => {
  const large = await noise(1_500).png({ compressionLevel: 0 }).toBuffer();
  expect(large.byteLength).toBeGreaterThan(6_000_000);
  expect(await upload(new Uint8Array(large))).toEqual([200, "ok"]);
  expect(await upload(new Uint8Array(limits.pictureBytes + 1))).toEqual([413, "too_large"]);
  expect(await upload(new Uint8Array(10_000))).toEqual([415, "picture_unreadable"]);
  expect(program.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
});

test.each(["Content-Length: 500000", "Transfer-Encoding: chunked"])(
  "an upload that breaks off leaves nothing (%s)",
  async (length) => {
    const socket = connect(Number(address.port), address.hostname);
    const head = `POST ${address.pathname}${address.search} HTTP/1.1\r\nHost: ${address.host}\r\nCookie: ${cookie}`;
    socket.write(`${head}\r\n${length}\r\n\r\n3e8\r\n${"x".repeat(1_000)}\r\n`);
    await expect.poll(incoming, { timeout: 10_000 }).toHaveLength(1);
    socket.destroy();
    await expect.poll(incoming, { timeout: 10_000 }).toEqual([]);
    expect(program.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  },
);
