import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectFolder } from "#bin/project-folder.ts";
import { Fleet } from "../bench/load/fleet.ts";
import { keyOf } from "../bench/load/recording.ts";
import { runStep } from "../bench/load/step.ts";
import { cloneHistory } from "../bench/seed/clone-history.ts";
import type { SeedPlan } from "../bench/seed/plan.ts";
import { readSeed } from "../bench/seed/seed-file.ts";
import { writeSeed } from "../bench/seed/write-seed.ts";
import { openServer, type TestServer } from "./server.ts";

const USERS = 6;
const everybody = Array.from({ length: USERS }, (_, user) => user);
const plan: SeedPlan = {
  users: USERS,
  groups: [
    { name: "g0", members: everybody },
    { name: "hist", members: [0, 1] },
  ],
  pairs: [[0, 1]],
};

let server: TestServer;
let fleet: Fleet;
let seedFile: string;

beforeAll(async () => {
  server = await openServer();
  seedFile = path.join(server.env.dataDir, "seed.json");
  await writeSeed(server.env, plan, seedFile);
  fleet = new Fleet(2, USERS);
  await fleet.open(path.join(projectFolder, "bench/drivers/webqq.ts"), { port: server.env.port, seedFile });
  await fleet.connect();
});

afterAll(async () => {
  await fleet.end();
  await server.close();
});

test("a pair's messages are each received and acknowledged", async () => {
  const alone = new Fleet(1, USERS);
  try {
    await alone.open(path.join(projectFolder, "bench/drivers/webqq.ts"), {
      port: server.env.port,
      seedFile,
    });
    await alone.connect();
    const { deliver, ack, lost } = await alone.call(0, "pair", {
      from: 0,
      to: 1,
      warmMessages: 2,
      messages: 10,
    });
    expect([deliver.n, ack.n, lost]).toEqual([10, 10, 0]);
  } finally {
    await alone.end();
  }
});

test("every message of a paced load reaches every member, the sender too, and stands in the history once", async () => {
  const senders = [0, 3].map((user) => ({ user, group: "g0" }));
  const { result, recorded } = await runStep(
    { fleet, server: { roots: () => [process.pid] } },
    {
      senders,
      users: USERS,
      perGroup: USERS,
      isTracked: true,
      rate: 20,
      warmSeconds: 0,
      seconds: 1,
      drainMs: 30_000,
    },
  );
  expect(result.delivered).toBe(result.expected);
  const sent = recorded.flatMap((one) => one.sent);
  const keys = sent.map(({ sender, seq }) => keyOf(sender, seq)).sort();
  expect(recorded.flatMap(({ seen }) => seen).filter((key) => !keys.includes(key))).toEqual([]);

  const ofFirst = sent.filter(({ sender }) => sender === 0);
  expect(await fleet.call(0, "resend", { group: "g0", marks: ofFirst })).toBe(ofFirst.length);
  expect((await fleet.call(0, "archive", { user: 0, group: "g0", untilSeq: 0 })).sort()).toEqual(keys);
});

test("a direct message counts as one delivery", async () => {
  const senders = [{ user: 0, group: "g0" }];
  const { result } = await runStep(
    { fleet, server: { roots: () => [process.pid] } },
    {
      senders,
      users: 2,
      perGroup: USERS,
      isMixed: true,
      rate: 20,
      warmSeconds: 0,
      seconds: 1,
      drainMs: 30_000,
    },
  );
  expect([result.expected, result.delivered]).toEqual([16 * USERS + 4, 16 * USERS + 4]);
});

test("a cloned history has no holes and pages down to its beginning", async () => {
  const written = 60;
  const { acked } = await fleet.call(0, "fill", { sender: 0, group: "hist", messages: written });
  expect(acked).toBe(written);
  const conversationId = readSeed(seedFile).groups.hist ?? 0;
  await cloneHistory(server.db, conversationId, 5);
  const rows = await server.db.message.findMany({
    where: { conversationId },
    orderBy: { seq: "asc" },
    select: { seq: true, rev: true },
  });
  expect(rows).toEqual(Array.from({ length: written * 5 }, (_, at) => ({ seq: at + 1, rev: at + 2 })));
  const { lastSeq, lastRev } = await server.db.conversation.findUniqueOrThrow({
    where: { id: conversationId },
  });
  expect([lastSeq, lastRev]).toEqual([written * 5, written * 5 + 1]);
  const cursors = await fleet.call(0, "walk", { user: 0, group: "hist", messages: 1_000 });
  expect(cursors[0]).toBe(written * 5 - 49);
  const { n, short } = await fleet.call(0, "pages", { user: 0, group: "hist", requests: 4, cursors });
  expect([n, short]).toEqual([4, 0]);
});
