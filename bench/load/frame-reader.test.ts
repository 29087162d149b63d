import { expect, test } from "vitest";
import { FrameReader } from "./frame-reader.ts";

function frame(text: string, first = 0x81): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.alloc(payload.length < 126 ? 2 : payload.length < 65_536 ? 4 : 10);
  head[0] = first;
  if (head.length === 2) head[1] = payload.length;
  else if (head.length === 4) {
    head[1] = 126;
    head.writeUInt16BE(payload.length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(payload.length), 2);
  }
  return Buffer.concat([head, payload]);
}

function read(bytes: Buffer, chunkBytes: number) {
  const seen: string[] = [];
  const reader = new FrameReader({
    onMessage: (buffer, start, end) => seen.push(buffer.toString("utf8", start, end)),
    onPing: (payload) => seen.push(`ping ${payload}`),
    onClose: () => seen.push("close"),
  });
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const chunk = Buffer.from(bytes.subarray(at, at + chunkBytes));
    reader.push(chunk, 0, chunk.length);
    // The next read overwrites the buffer.
    chunk.fill(0);
  }
  return seen;
}

const short = ["", "a", "b".repeat(125), "c".repeat(126), "末"];
const long = [...short, "d".repeat(65_535), "e".repeat(65_536)];

test.each([
  [1, short],
  [2, short],
  [3, short],
  [100, short],
  [10_000, long],
  [1_000_000, long],
])("frames arrive whole in reads of %i bytes", (chunkBytes, texts) => {
  expect(read(Buffer.concat(texts.map((text) => frame(text))), chunkBytes)).toEqual(texts);
});

test("fragments are put together, with a ping between them", () => {
  const parts = [frame("one ", 0x01), frame("p", 0x89), frame("two ", 0x00), frame("three", 0x80)];
  expect(read(Buffer.concat(parts), 4)).toEqual(["ping p", "one two three"]);
});

test("a pong is nothing, a close is told", () => {
  expect(read(Buffer.concat([frame("", 0x8a), frame("", 0x88)]), 10)).toEqual(["close"]);
});
