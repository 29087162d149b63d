import { afterEach, expect, test } from "vitest";
import { serverOfFile } from "../server-of-file.ts";
import type { Person } from "../world.ts";
import { openClient, type TestClient } from "./client.ts";

const server = await serverOfFile();
const [owner, admin, asker] = await server.people("alice", "bob", "carol");
const clients: TestClient[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
});

async function open(person: Person): Promise<TestClient> {
  const client = await openClient(server, person);
  clients.push(client);
  await client.online();
  return client;
}

const counts = (client: TestClient, expected: Record<number, number>) =>
  client.until(
    ({ waitingRequests }) => JSON.stringify(waitingRequests) === JSON.stringify(expected),
    `waiting requests ${JSON.stringify(expected)}`,
  );

test("admins see who waits as it changes, also who comes back or has just become one", async () => {
  const { conversationId, number } = await server.group(owner, [admin], { joinMode: "approval" });
  const [atOwner, atAdmin, atAsker] = [await open(owner), await open(admin), await open(asker)];
  await server.as(asker).run("group:request-join", { number });
  await counts(atOwner, { [conversationId]: 1 });
  await atAsker.until(({ joinNews }) => joinNews === 1, "news of one's own request");
  expect(atAdmin.getState().waitingRequests).toEqual({});
  await server.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  await counts(atAdmin, { [conversationId]: 1 });
  await counts(await open(admin), { [conversationId]: 1 });

  const [request] = (await server.as(admin).read("group:joining", { conversationId })).pending;
  const requestIds = [request?.id ?? 0];
  await server.as(admin).run("group:answer-requests", { conversationId, requestIds, answer: "decline" });
  for (const client of [atOwner, atAdmin]) await counts(client, {});
  await atAsker.until(({ joinNews }) => joinNews === 2, "news of the answer");
});
