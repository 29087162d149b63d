import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import { Lane } from "../lane.ts";
import type { MadePicture } from "./images.ts";
import { openImages } from "./open-images.ts";

const folder = mkdtempSync(path.join(tmpdir(), "webqq-images-"));
const images = openImages(new Lane(1));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
/** A file of this content, whatever it is called. */
function fileOf(content: Uint8Array | string): string {
  const file = path.join(folder, String(++files));
  writeFileSync(file, content);
  return file;
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2060a0" } });
const made = async (content: Uint8Array, kind: "avatar" | "picture" = "picture") => {
  const picture = await images.make(fileOf(content), kind);
  if ("reason" in picture) throw new Error(`it is ${picture.reason}`);
  return picture;
};
const sizesOf = ({ width, height }: MadePicture) => [width, height];

// The first picture tells libvips what it may read; what a test makes with it needs more.
const kinds = { jpeg: 1, png: 1, webp: 1, gif: 1, avif: 1 } as const;

test.each(Object.keys(kinds) as (keyof typeof kinds)[])("%s becomes WebP", async (kind) => {
  const picture = await made(await plain(60, 40).toFormat(kind).toBuffer());
  expect(sizesOf(picture)).toEqual([60, 40]);
  for (const one of [picture.full, picture.small]) expect(one.subarray(8, 12).toString()).toBe("WEBP");
});

test("a large one is made smaller, a small one not larger", async () => {
  const large = await made(await plain(4_000, 1_000).jpeg().toBuffer());
  expect(sizesOf(large)).toEqual([2_048, 512]);
  expect(large.small.byteLength).toBeLessThan(large.full.byteLength);
});

test("an avatar is a square", async () => {
  const avatar = await made(await plain(90, 30).png().toBuffer(), "avatar");
  expect(sizesOf(avatar)).toEqual([256, 256]);
  expect(avatar.small).toBe(avatar.full);
});

test("it stands upright, and says nothing of where and with what it was taken", async () => {
  const taken = await plain(60, 40)
    .withExif({
      IFD0: { Make: "Camera", Orientation: "6" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(taken.includes("Exif")).toBe(true);
  const picture = await made(taken);
  expect(sizesOf(picture)).toEqual([40, 60]);
  for (const secret of ["Exif", "EXIF", "Camera", "GPS"])
    expect(picture.full.includes(secret) || picture.small.includes(secret)).toBe(false);
});

describe("refused", () => {
  test.each([
    ["text", "GIF89a is how it begins"],
    [
      "an SVG",
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>`,
    ],
    ["nothing", ""],
    ["a page", "<!doctype html><script>alert(1)</script>"],
    ["a PDF", "%PDF-1.4\n1 0 obj <<>> endobj"],
    ["a bitmap", "BM\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"],
  ])("%s", async (_what, content) => {
    expect(await images.make(fileOf(content), "picture")).toEqual({ reason: "unreadable" });
  });

  test("what breaks off in the middle", async () => {
    const noise = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: "#000",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .jpeg()
      .toBuffer();
    expect(await images.make(fileOf(noise.subarray(0, noise.length / 2)), "picture")).toEqual({
      reason: "unreadable",
    });
    expect(await images.make(fileOf(noise.subarray(0, 30)), "picture")).toEqual({ reason: "unreadable" });
  });

  test("what is small on the wire and would fill the memory", async () => {
    expect(await images.make(fileOf(blankPng(30_000, 30_000)), "picture")).toEqual({
      reason: "too-big",
      maxMegapixels: 50,
    });
    expect(await images.make(fileOf(blankPng(1_000_000, 51)), "avatar")).toEqual({
      reason: "too-big",
      maxMegapixels: 50,
    });
  });
});

test("an AVIF, which is read only as a whole, may have fewer pixels", async () => {
  const large = await plain(6_000, 2_800).avif({ effort: 0 }).toBuffer();
  expect(await images.make(fileOf(large), "picture")).toEqual({ reason: "too-big", maxMegapixels: 16 });
});

test("of a file that is also something else only the picture is left", async () => {
  const script = `<script>alert("polyglot")</script>`;
  const png = await plain(20, 20).png().toBuffer();
  const picture = await made(Buffer.concat([png, Buffer.from(script)]));
  expect(picture.full.includes("script")).toBe(false);
});

/** A PNG of so many pixels, each of one bit and all the same: kilobytes for gigabytes. */
function blankPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(type), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const lines = deflateSync(Buffer.alloc(Math.min(2_000_000, height * (Math.ceil(width / 8) + 1))));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", lines),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
