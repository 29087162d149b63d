import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { CommandInput } from "#lib/contract/commands.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { serverOfFile } from "../server-of-file.ts";
import type { Person } from "../world.ts";
import { openClient, type TestClient } from "./client.ts";
import { openNetwork } from "./network.ts";

const server = await serverOfFile({ limitFactor: 1_000 });
const [owner, member, other, voter, leaver] = await server.people("alice", "bob", "carol", "dave", "erin");
const others = await Promise.all(Array.from({ length: 27 }, (_, at) => server.person(`pupil-${at}`)));
/** Thirty people. */
const crowd = [other, voter, leaver, ...others];
const { conversationId } = await server.group(owner, [member, ...crowd]);
const clients: TestClient[] = [];
/** The names of what was asked of activities over the network. */
const asked: string[] = [];

const { limiter } = runtime();
runtime().limiter = {
  ...limiter,
  take(name, key, limit) {
    if (name.startsWith("activity:")) asked.push(name.split(":").slice(0, 2).join(":"));
    return limiter.take(name, key, limit);
  },
};
beforeEach(() => void asked.splice(0));
afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
});

async function open(person: Person, url = server.url): Promise<TestClient> {
  const client = await openClient(server, person, { url });
  clients.push(client);
  await client.online();
  return client;
}

const poll: CommandInput<"activity:create">["activity"] = {
  kind: "poll",
  title: "春游去哪里",
  options: ["植物园", "海边"],
};

async function begin(more: object = {}): Promise<number> {
  const input = { conversationId, clientMessageId: randomUUID(), activity: { ...poll, ...more } };
  return (await server.as(owner).run("activity:create", input)).activityId;
}

const vote = (by: Person, activityId: number, optionId: number) =>
  server.as(by).run("activity:vote", { conversationId, activityId, optionIds: [optionId] });

function seen(client: TestClient, activityId: number) {
  const state = client.getState().activities[activityId];
  if (state?.kind !== "known") return state?.kind;
  const { participantCount, poll: shown, own } = state.activity;
  return { participantCount, votes: shown?.options.map(({ votes }) => votes), own: own?.optionIds ?? null };
}

const shows = (client: TestClient, activityId: number, expected: unknown) =>
  client.until(
    () => JSON.stringify(seen(client, activityId)) === JSON.stringify(expected),
    JSON.stringify(expected),
  );

test("a whole class votes while everybody watches: nobody asks anything, and the news is few", async () => {
  const device = await server.connect(member);
  const [teacher, pupil, voting] = [await open(owner), await open(member), await open(other)];
  const activityId = await begin();
  for (const client of [teacher, pupil, voting]) {
    await client.until((state) => state.activities[activityId]?.kind === "known", "told of it");
    client.activities.show(conversationId, activityId);
  }
  const from = performance.now();
  await Promise.all(crowd.map((by, at) => vote(by, activityId, 1 + (at % 2))));
  const expected = { participantCount: 30, votes: [15, 15], own: null };
  await shows(teacher, activityId, expected);
  await shows(pupil, activityId, expected);
  await shows(voting, activityId, { ...expected, own: [1] });
  const seconds = Math.ceil((performance.now() - from) / 1_000);
  const told = device.received.filter(({ name }) => name === "activity:moved");
  expect(told.length).toBeLessThanOrEqual(seconds + 1);
  expect(asked).toEqual([]);
});

test("cards that appear together are asked for together, and what is followed is not asked for again", async () => {
  const last = await begin();
  const ids = [await begin(), await begin(), last];
  const client = await open(member);
  const hide = ids.map((id) => client.activities.show(conversationId, id));
  for (const id of ids) await shows(client, id, { participantCount: 0, votes: [0, 0], own: null });
  expect(asked).toEqual(["activity:load"]);
  for (const one of hide) one();
  for (const id of ids) client.activities.show(conversationId, id);
  await vote(owner, last, 2);
  await shows(client, last, { participantCount: 1, votes: [0, 1], own: null });
  expect(asked).toEqual(["activity:load"]);
});

test("what happened while the connection was away is read when it is back", async () => {
  const network = await openNetwork(() => server.env.port);
  const client = await open(member, network.url);
  const [stays, goes] = [await begin(), await begin()];
  for (const id of [stays, goes]) {
    client.activities.show(conversationId, id);
    await shows(client, id, { participantCount: 0, votes: [0, 0], own: null });
  }
  network.down();
  network.cut();
  await client.until(({ connection }) => connection.kind !== "online", "away");
  await vote(owner, stays, 2);
  await vote(member, stays, 1);
  await server.as(owner).run("activity:remove", { conversationId, activityId: goes });
  network.up();
  await shows(client, stays, { participantCount: 2, votes: [1, 1], own: [1] });
  await client.until((state) => state.activities[goes]?.kind === "missing", "gone");
  client.stop();
  await network.close();
});

test("where only voters see the votes, voting on one device opens them on the other, and they go on moving", async () => {
  const activityId = await begin({ results: "voted" });
  const [phone, desk, outside] = [await open(member), await open(member), await open(other)];
  for (const client of [phone, desk, outside]) {
    client.activities.show(conversationId, activityId);
    await shows(client, activityId, { participantCount: 0, votes: [null, null], own: null });
  }
  await phone.command("activity:vote", { conversationId, activityId, optionIds: [2] });
  await shows(desk, activityId, { participantCount: 1, votes: [0, 1], own: [2] });
  await vote(voter, activityId, 1);
  for (const client of [phone, desk])
    await shows(client, activityId, { participantCount: 2, votes: [1, 1], own: [2] });
  await shows(outside, activityId, { participantCount: 2, votes: [null, null], own: null });
  await server.as(owner).run("activity:close", { conversationId, activityId });
  await shows(outside, activityId, { participantCount: 2, votes: [1, 1], own: null });
});

test("its time ends it on every page by itself", async () => {
  const client = await open(member);
  const closesAt = new Date(Date.now() + 1_000).toISOString();
  const input = { conversationId, clientMessageId: randomUUID(), closesAt, activity: poll };
  const { activityId } = await server.as(owner).run("activity:create", input);
  client.activities.show(conversationId, activityId);
  await client.until(({ activities }) => {
    const state = activities[activityId];
    return state?.kind === "known" && state.activity.closedAt === closesAt;
  }, "ended by its time");
  const notices = () => client.conversation(conversationId).notices.map(({ kind }) => kind);
  await client.until(() => notices().includes("activity:closed"), "a notice of it");
});

test("what is taken away is gone from every page; whoever is removed is told nothing more", async () => {
  const [gone, goes] = [await begin(), await begin()];
  const client = await open(leaver);
  client.activities.show(conversationId, gone);
  client.activities.show(conversationId, goes);
  await shows(client, goes, { participantCount: 0, votes: [0, 0], own: null });
  await server.as(owner).run("activity:remove", { conversationId, activityId: gone });
  await client.until((state) => state.activities[gone]?.kind === "missing", "gone");
  await server.as(owner).run("group:remove-member", { conversationId, personId: leaver.id });
  await client.until((state) => !state.messenger.conversations[conversationId], "removed");
  await vote(owner, goes, 1);
  const answer = await client.query("activity:load", { conversationId, activityIds: [goes] });
  expect(answer).toEqual({ ok: false, refusal: { code: "not_available" } });
  expect(seen(client, goes)).toMatchObject({ participantCount: 0 });
});
