import { connect as connectTcp } from "node:net";
import { describe, expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { PROTOCOL_VERSION } from "#lib/contract/version.ts";
import { openRawSession, openRawSocket } from "../raw-socket.ts";
import { serverOfFile } from "../server-of-file.ts";

const server = await serverOfFile();

/** Two people who talk while something goes on; every message must arrive, in order. */
async function conversationDuring(name: string, abuse: () => Promise<void>): Promise<void> {
  const [alice, bob] = await server.people(`alice-${name}`, `bob-${name}`);
  const conversationId = await server.befriend(alice!, bob!);
  const from = await server.connect(alice!);
  const to = await server.connect(bob!);
  const abused = abuse();
  for (let n = 0; n < 30; n++) {
    const answer = await from.execute("message:send", {
      conversationId,
      clientMessageId: `${name}-message-${n}`,
      body: `${n}`,
    });
    expect(answer.ok).toBe(true);
  }
  await abused;
  await to.got("message:posted", ({ messages }: { messages: { body: string }[] }) =>
    messages.some(({ body }) => body === "29"),
  );
  const bodies = to.received
    .filter(({ name }) => name === "message:posted")
    .flatMap(({ payload }) => (payload as { messages: { body: string }[] }).messages.map(({ body }) => body));
  expect(bodies).toEqual(Array.from({ length: 30 }, (_, n) => `${n}`));
  from.socket.disconnect();
  to.socket.disconnect();
}

const mallory = async () => server.cookieOf(await server.person("mallory"));

describe("somebody who floods is cut off, and nobody else notices", () => {
  test("a million events", async () => {
    await conversationDuring("events", async () => {
      const raw = await openRawSession(server.url, await mallory());
      let isOpen = true;
      raw.closed.then(() => {
        isOpen = false;
      });
      for (let n = 0; n < 1_000_000 && isOpen; n++) {
        raw.send(`42${n}["heads:load",{}]`);
        if (n % 1_000 === 0) await new Promise(setImmediate);
      }
      await raw.closed;
      expect(raw.frames.length).toBeLessThan(2_000);
    });
  });

  test("signals without end", async () => {
    await conversationDuring("signals", async () => {
      const raw = await openRawSession(server.url, await mallory());
      for (let n = 0; n < 5_000; n++) raw.send('42["conversation:typing",{"conversationId":1}]');
      await raw.closed;
    });
  });

  test("sign-ins to the transport over and over on one connection", async () => {
    await conversationDuring("connects", async () => {
      const raw = await openRawSocket(server.url, { cookie: await mallory() });
      for (let n = 0; n < 5_000; n++) raw.send(`40{"protocol":${PROTOCOL_VERSION}}`);
      await raw.closed;
    });
  });

  test("connections that say nothing", async () => {
    await conversationDuring("silence", async () => {
      const port = Number(new URL(server.url).port);
      const sockets = Array.from({ length: 200 }, () => connectTcp(port, "127.0.0.1"));
      for (const socket of sockets) {
        socket.on("error", () => undefined);
        socket.write("GET /realtime/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\nX-Slow: ");
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const socket of sockets) socket.destroy();
    });
  });
});

describe("garbage closes its own connection and nothing else", () => {
  const garbage: [string, string | Uint8Array<ArrayBuffer>][] = [
    ["no packet type", "4"],
    ["an unknown packet type", "49"],
    ["broken JSON", '42["message:send",{'],
    ["no array", '42{"a":1}'],
    ["a reserved name", '42["disconnect"]'],
    ["binary attachments", '451-["message:send",{"_placeholder":true,"num":0}]'],
    ["a binary frame", new Uint8Array(1_000)],
    ["a frame too large", `42["message:send","${"x".repeat(limits.frameBytes)}"]`],
    ["an unknown transport packet", "9"],
    ["brackets without end", `42${"[".repeat(100_000)}`],
  ];

  test.each(garbage)("%s", async (_name, frame) => {
    const raw = await openRawSession(server.url, await mallory());
    raw.send(frame);
    if (typeof frame === "string" && frame.startsWith("451-")) raw.send(new Uint8Array(8));
    await raw.closed;
  });

  const oddities: [string, string][] = [
    ["no acknowledgement", '42["group:create",{"name":"x"}]'],
    ["no input and no acknowledgement", '42["group:create"]'],
    ["a number for a name", "42[7,{}]"],
    ["the name error", '42["error",{}]'],
    ["an acknowledgement nobody asked for", '4399[{"a":1}]'],
    ["a deep object", `42["conversation:typing",${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}]`],
  ];

  test.each(oddities)("%s is ignored", async (_name, frame) => {
    const raw = await openRawSession(server.url, await mallory());
    raw.send(frame);
    raw.send('427["heads:load",{}]');
    while (!(await raw.next()).startsWith('437[{"ok":true')) {
      // Other frames may come first.
    }
    raw.close();
    expect(await server.db.qQGroup.count({ where: { name: "x" } })).toBe(0);
  });

  test("an event without input, or with too many, is answered", async () => {
    const raw = await openRawSession(server.url, await mallory());
    raw.send('421["heads:load"]');
    raw.send('422["group:create",null]');
    raw.send('423["heads:load",{},1,2,3]');
    const answers = new Map<string, string>();
    while (answers.size < 3) {
      const frame = await raw.next();
      const [, id = ""] = /^43(\d)/.exec(frame) ?? [];
      if (id) answers.set(id, frame);
    }
    expect(answers.get("1")).toContain('"ok":true');
    expect(answers.get("2")).toContain("invalid_input");
    raw.close();
  });
});

test("one person cannot open sockets without end", async () => {
  const cookie = await mallory();
  let isRefused = false;
  for (let n = 0; n < 60 && !isRefused; n++) {
    isRefused = await server.connect(null, { cookie }).then(
      () => false,
      (error: { data?: { code?: string } }) => error.data?.code === "too_many_requests",
    );
  }
  expect(isRefused).toBe(true);
});
