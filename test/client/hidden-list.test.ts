import { afterEach, expect, test } from "vitest";
import { serverOfFile } from "../server-of-file.ts";
import type { Person } from "../world.ts";
import { openClient, type TestClient } from "./client.ts";

const server = await serverOfFile();
const [owner, member, other] = await server.people("alice", "bob", "carol");
const clients: TestClient[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
});

test("while a group is open, its list of members follows what may be seen of it", async () => {
  const { conversationId } = await server.group(owner, [member, other]);
  const client = await openClient(server, member);
  clients.push(client);
  await client.online();
  client.openConversation(conversationId);
  const sees = (...people: (Person | undefined)[]) =>
    client.until(({ messenger }) => {
      const ids = Object.keys(messenger.conversations[conversationId]?.members ?? {});
      return (
        ids.toSorted().join() ===
        people
          .map((person) => String(person?.id))
          .toSorted()
          .join()
      );
    }, `${people.length} members`);
  await sees(owner, member, other);
  const see = (membersSeeList: boolean) =>
    server.as(owner).run("group:set-rules", { conversationId, rules: { membersSeeList } });
  await see(false);
  await sees(owner, member);
  await server.as(owner).run("group:appoint-admin", { conversationId, personId: member.id });
  await sees(owner, member, other);
  await server.as(owner).run("group:dismiss-admin", { conversationId, personId: member.id });
  await sees(owner, member);
  await see(true);
  await sees(owner, member, other);
  expect(client.getState().openId).toBe(conversationId);
});

test("when it is opened to them, members see at once who of the others is there", async () => {
  const { conversationId } = await server.group(owner!, [member!, other!]);
  const see = (membersSeeList: boolean) =>
    server.as(owner!).run("group:set-rules", { conversationId, rules: { membersSeeList } });
  await see(false);
  const [client, there] = [await openClient(server, member!), await openClient(server, other!)];
  clients.push(client, there);
  await Promise.all([client.online(), there.online()]);
  client.openConversation(conversationId);
  const presence = (isIt: string | undefined) =>
    client.until(({ presences }) => presences[other!.id] === isIt, `the other is ${isIt}`);
  await client.until(
    ({ presences, messenger }) =>
      presences[member!.id] === "online" && !!messenger.conversations[conversationId]?.members,
    "the lists",
  );
  await presence(undefined);
  // Again and again, so that it is hidden once more before the list that was opened has come.
  for (let times = 0; times < 12; times++) {
    await see(true);
    await presence("online");
    await see(false);
    await presence(undefined);
  }
});
