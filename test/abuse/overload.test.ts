import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer } from "#lib/contract/refusals.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { openRawSession, type RawSocket } from "../raw-socket.ts";
import { openServer, type TestServer } from "../server.ts";
import type { Person } from "../world.ts";

const SENDERS = 20;
const EACH = 250;
/** More than may wait at once. */
const DRAFTS = 25_000;

let server: TestServer;
let people: Person[];
let conversationId: number;

beforeAll(async () => {
  server = await openServer({ limitFactor: 1_000 });
  people = await server.people(...Array.from({ length: SENDERS }, (_, n) => `sender ${n}`));
  const [owner, ...others] = people;
  ({ conversationId } = await server.group(owner!, others));
});
afterAll(() => server.close());

const stored = (prefix: string) =>
  server.db.message.count({ where: { conversationId, clientMessageId: { startsWith: prefix } } });

/** Sends everything at once, and again what was asked to come again, until all is acknowledged. */
async function sendAll(raw: RawSocket, prefix: string): Promise<number> {
  const send = (n: number) => {
    const input = { conversationId, clientMessageId: `${prefix}-${n}`, body: `${prefix} ${n}` };
    raw.send(`42${n}["message:send",${JSON.stringify(input)}]`);
  };
  let acked = 0;
  for (let n = 0; n < EACH; n++) send(n);
  while (acked < EACH) {
    const [, id, json] = /^43(\d+)(.*)$/.exec(await raw.next()) ?? [];
    if (!id || !json) continue;
    const [answer] = JSON.parse(json) as [Answer<unknown>];
    if (answer.ok) acked++;
    else {
      expect(answer.refusal).toMatchObject({ code: "server_busy", params: { seconds: expect.any(Number) } });
      send(Number(id));
    }
  }
  return acked;
}

test("five thousand messages at once are all stored, once", async () => {
  const sockets = await Promise.all(
    people.map(async (person) => openRawSession(server.url, await server.cookieOf(person))),
  );
  const acked = await Promise.all(sockets.map((raw, n) => sendAll(raw, `flood-${n}`)));
  expect(acked.reduce((sum, count) => sum + count, 0)).toBe(SENDERS * EACH);
  expect(await stored("flood-")).toBe(SENDERS * EACH);
  const head = await server.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
  const messages = await server.db.message.findMany({ where: { conversationId }, orderBy: { seq: "asc" } });
  expect(messages.every(({ seq }, at) => seq === at + 1)).toBe(true);
  expect(head.lastSeq).toBe(messages.length);
  for (const raw of sockets) raw.close();
});

test("what is more than may wait is asked to come again, and the rest is stored", async () => {
  const [sender] = people;
  const hand = server.as(sender!);
  const answers = await Promise.all(
    Array.from({ length: DRAFTS }, (_, n) =>
      hand.execute("message:send", { conversationId, clientMessageId: `burst-no-${n}`, body: `${n}` }),
    ),
  );
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
  expect(refused.length).toBeGreaterThan(0);
  for (const refusal of refused)
    expect(refusal).toEqual({ code: "server_busy", params: { seconds: expect.any(Number) } });
  expect(await stored("burst-")).toBe(DRAFTS - refused.length);
  await runtime().append.idle();
  const again = await hand.execute("message:send", {
    conversationId,
    clientMessageId: "after-the-burst",
    body: "安静了",
  });
  expect(again.ok).toBe(true);
});
