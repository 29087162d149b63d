import { afterEach, expect, test } from "vitest";
import { unread } from "#lib/domain/unread.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { serverOfFile } from "../server-of-file.ts";
import { openClient, type TestClient } from "./client.ts";

const server = await serverOfFile();
const [alice, bob] = await server.people("alice", "bob");
const direct = await server.befriend(alice, bob);
let client: TestClient;

afterEach(() => client.stop());

/** What is committed meanwhile is told to nobody. */
async function unpublished(work: () => Promise<unknown>): Promise<void> {
  const parts = runtime();
  const { publisher } = parts;
  parts.publisher = { publish: (_events, effects) => publisher.publish([], effects) };
  await work().finally(() => {
    parts.publisher = publisher;
  });
}

test("what was never published is found although nothing comes after it", async () => {
  client = await openClient(server, bob, { checkEveryMs: 100 });
  await client.online();
  client.openConversation(direct);
  await client.until((state) => state.messenger.conversations[direct]?.isLoaded === true, "the history");
  await unpublished(() => server.as(alice).send(direct, "听得见吗"));
  await client.until((state) => state.messenger.conversations[direct]?.lastSeq === 1, "the message");
  expect(client.bodies(direct)).toEqual(["听得见吗"]);
  expect(unread(client.conversation(direct))).toBe(1);
  await unpublished(() => server.group(alice, [bob]));
  await client.until(
    ({ messenger }) => Object.values(messenger.conversations).some(({ kind }) => kind === "group"),
    "the group",
  );
});
