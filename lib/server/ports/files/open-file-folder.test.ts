import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FileProblem, type Files, fileProblem, type KeptFile } from "./files.ts";
import { openFileFolder } from "./open-file-folder.ts";

let folder: string;
let files: Files;

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "webqq-files-")), "files");
  files = openFileFolder(folder);
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const bytes = (size: number) => randomBytes(size);
async function* pieces(...all: Uint8Array[]) {
  yield* all;
}
const upload = (body: AsyncIterable<Uint8Array>, declaredBytes: number | null = null) => ({
  body,
  declaredBytes,
});
const left = () =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true }) : []).filter(
    (name) => !String(name).endsWith("incoming"),
  );
const problemIn = (work: Promise<unknown>): Promise<FileProblem | null> => work.then(() => null, fileProblem);
const all = async () => {
  const found: KeptFile[] = [];
  for await (const file of files.list()) found.push(file);
  return found;
};

test("a file is named by what is in it, and read again", async () => {
  const content = bytes(5_000);
  const sha = await files.put(content);
  expect(sha).toBe(createHash("sha256").update(content).digest("hex"));
  expect(await files.read(sha)).toEqual(content);
  expect(await files.put(content)).toBe(sha);
  expect((await all()).map((one) => one.sha)).toEqual([sha]);
  const [stored] = await all();
  expect(statSync(stored!.path).mode & 0o777).toBe(0o600);
});

test("what is no name of a file is not looked for", async () => {
  writeFileSync(path.join(path.dirname(folder), "secret"), "s");
  expect(await files.read("../secret")).toBeNull();
  expect(await files.read("0".repeat(64))).toBeNull();
});

describe("an upload", () => {
  test("is handed over whole, and gone afterwards", async () => {
    const [a, b] = [bytes(70_000), bytes(1)];
    const size = await files.receive(
      upload(pieces(a, b), 70_001),
      100_000,
      async (file) => statSync(file).size,
    );
    expect(size).toBe(70_001);
    expect(left()).toEqual([]);
  });

  test("that is too large is not read to its end", async () => {
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken++;
        yield bytes(1_000);
      }
    }
    const never = () => expect.unreachable("it is not whole");
    expect(await problemIn(files.receive(upload(endless()), 10_000, never))).toBe("too-large");
    expect(taken).toBe(11);
    expect(await problemIn(files.receive(upload(pieces(), 10_001), 10_000, never))).toBe("too-large");
    expect(left()).toEqual([]);
  });

  test("that breaks off, or is shorter than it said, leaves nothing", async () => {
    async function* broken() {
      yield bytes(1_000);
      throw new Error("aborted");
    }
    const never = () => expect.unreachable("it is not whole");
    expect(await problemIn(files.receive(upload(broken()), 10_000, never))).toBe("broken");
    expect(await problemIn(files.receive(upload(pieces(bytes(10)), 11), 10_000, never))).toBe("broken");
    expect(left()).toEqual([]);
  });

  test("that cannot be made use of leaves nothing", async () => {
    const fail = () => Promise.reject(new Error("no picture"));
    await expect(files.receive(upload(pieces(bytes(10))), 100, fail)).rejects.toThrow("no picture");
    expect(left()).toEqual([]);
  });
});

test("a disk that cannot be written is told as such, and nothing half stored is found", async () => {
  rmSync(folder, { recursive: true, force: true });
  writeFileSync(folder, "");
  expect(await problemIn(files.put(bytes(10)))).toBe("failing");
  expect(await problemIn(files.receive(upload(pieces(bytes(10))), 100, async () => 1))).toBe("failing");
  rmSync(folder);
  expect(await all()).toEqual([]);
  chmodSync(path.dirname(folder), 0o700);
});

describe("removing", () => {
  test("takes what was listed, and not what was stored again since", async () => {
    const content = bytes(100);
    const sha = await files.put(content);
    const [listed] = await all();
    utimesSync(listed!.path, new Date(0), new Date(0));
    const [old] = await all();
    expect(old!.storedAt).toBe(0);
    await files.put(content);
    await files.remove(old!);
    expect(await files.read(sha)).not.toBeNull();
    const [now] = await all();
    await files.remove(now!);
    expect(await files.read(sha)).toBeNull();
    await files.remove(now!);
  });

  test("what a dead process has left of an upload is listed as nobody's", async () => {
    await files.put(bytes(1));
    writeFileSync(path.join(folder, "incoming", "left"), "half");
    expect((await all()).filter(({ sha }) => sha === null)).toHaveLength(1);
  });
});
