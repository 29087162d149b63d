import { describe, expect, test } from "vitest";
import { BODY_BYTES, forEachBody, makeBody, readMark } from "./body.ts";

const body = makeBody({ sender: 17, seq: 43, dueUs: 123_456_789_012 });

test("a body has exactly its length, and two marks in its head alone", () => {
  expect(body).toHaveLength(BODY_BYTES);
  expect(body.split("~")).toHaveLength(3);
});

test("a mark is read back from anywhere in a frame", () => {
  const frame = Buffer.from(`["message:posted",{"body":"${body}"}]`);
  expect(readMark(frame, 0, frame.length)).toEqual({ sender: 17, seq: 43, dueUs: 123_456_789_012 });
});

test("what lies behind the frame's end is not read", () => {
  const frame = Buffer.from(`[]${body}`);
  expect(readMark(frame, 0, 2)).toBeNull();
  expect(readMark(Buffer.from("[]"), 0, 2)).toBeNull();
});

describe("every body of a frame is visited once, in order", () => {
  test.each([0, 1, 2, 50])("%i messages", (count) => {
    const messages = Array.from({ length: count }, (_, seq) => ({
      seq,
      clientMessageId: `bench-3-${seq}`,
      body: makeBody({ sender: 3, seq, dueUs: 1_000_000 + seq }),
      sentAt: "2026-11-21T08:02:33.120Z",
    }));
    const before = Buffer.from(`${body},`);
    const frame = Buffer.from(`["message:posted",${JSON.stringify({ messages })}]`);
    const after = Buffer.from(`,${body}`);
    const buffer = Buffer.concat([before, frame, after]);
    const seen: number[] = [];
    forEachBody(buffer, before.length, before.length + frame.length, (bytes, start, end) => {
      seen.push(readMark(bytes, start, end)?.seq ?? -1);
    });
    expect(seen).toEqual(messages.map(({ seq }) => seq));
  });
});
