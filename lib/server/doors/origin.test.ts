import { expect, test } from "vitest";
import { isOwnOrigin } from "./origin.ts";

const host = "qq.example.org:3000";
const judge = (origin: string | undefined, site?: string, publicUrl?: string) =>
  isOwnOrigin({ origin, host, "sec-fetch-site": site }, publicUrl);

test("a page of the same host is own, any other is foreign", () => {
  expect(judge("http://qq.example.org:3000")).toBe(true);
  expect(judge("https://qq.example.org:3000")).toBe(true);
  expect(judge("http://qq.example.org")).toBe(false);
  expect(judge("http://evil.qq.example.org:3000")).toBe(false);
  expect(judge("null")).toBe(false);
  expect(judge("nonsense")).toBe(false);
  expect(judge("")).toBe(false);
});

test("the public address is own behind a proxy that changes the host", () => {
  expect(judge("https://chat.example.org", undefined, "https://chat.example.org")).toBe(true);
  expect(judge("http://chat.example.org", undefined, "https://chat.example.org")).toBe(false);
});

test("without an origin the browser's word about the page counts; a program gives none", () => {
  expect(judge(undefined)).toBe(true);
  expect(judge(undefined, "same-origin")).toBe(true);
  expect(judge(undefined, "same-site")).toBe(false);
  expect(judge(undefined, "cross-site")).toBe(false);
});
