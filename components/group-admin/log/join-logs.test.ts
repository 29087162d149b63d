import { expect, test } from "vitest";
import type { WireAct } from "#lib/contract/group/log-queries.ts";
import { joinLogs } from "./join-logs.ts";

const act = (seq: number, isCurrent = true): WireAct => ({
  seq,
  kind: "group:create",
  actorId: 1,
  at: "",
  hash: "",
  isCurrent,
});
const page = (seqs: number[], nextSeq: number | null) => ({
  acts: seqs.map((seq) => act(seq)),
  people: [],
  actors: [],
  nextSeq,
});
const seqsOf = (log: { acts: WireAct[] }) => log.acts.map(({ seq }) => seq);

test("a page further back follows what is known", () => {
  const log = joinLogs(page([9, 8], 8), page([7, 6], 6), "older");
  expect([seqsOf(log), log.nextSeq]).toEqual([[9, 8, 7, 6], 6]);
});

test("the newest page, read anew, stands before it, and nothing falls out in between", () => {
  const log = joinLogs(page([9, 8, 7, 6], 6), page([11, 10, 9], 9), "newer");
  expect([seqsOf(log), log.nextSeq]).toEqual([[11, 10, 9, 8, 7, 6], 6]);
});

test("what has become of an entry is taken from the later reading", () => {
  const later = { ...page([], null), acts: [act(9, false)] };
  expect(joinLogs(page([9], null), later, "newer").acts).toEqual([act(9, false)]);
});

test("a newest page that does not reach what is known stands alone", () => {
  const log = joinLogs(page([9, 8], 8), page([99, 98], 98), "newer");
  expect([seqsOf(log), log.nextSeq]).toEqual([[99, 98], 98]);
});
