import { describe, expect, test } from "vitest";
import { PROTOCOL_VERSION } from "#lib/contract/version.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { openRawSocket } from "../raw-socket.ts";
import { serverOfFile } from "../server-of-file.ts";

const server = await serverOfFile();

const refusalOf = async (attempt: Promise<unknown>): Promise<unknown> => {
  const error = await attempt.then(
    () => null,
    (cause: Error & { data?: unknown; description?: unknown }) => cause,
  );
  if (!error) throw new Error("it was accepted");
  return error.data ?? error.message;
};

describe("the handshake", () => {
  test("greets somebody who is signed in", async () => {
    const alice = await server.person("alice");
    const device = await server.connect(alice);
    expect(await device.got("server:greeted")).toMatchObject({
      personId: alice.id,
      protocol: PROTOCOL_VERSION,
    });
  });

  test("refuses without a session, with a forged one and with one that has ended", async () => {
    const alice = await server.person("alice");
    expect(await refusalOf(server.connect(null))).toEqual({ code: "not_signed_in" });
    const forged = "next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c";
    expect(await refusalOf(server.connect(null, { cookie: forged }))).toEqual({ code: "not_signed_in" });
    const cookie = await server.cookieOf(alice);
    await server.db.session.deleteMany({ where: { userId: alice.id } });
    expect(await refusalOf(server.connect(null, { cookie }))).toEqual({ code: "not_signed_in" });
  });

  test("refuses an expired session and extends one that is used", async () => {
    const frank = await server.person("frank");
    const cookie = await server.cookieOf(frank);
    const expired = new Date(Date.now() - 1);
    await server.db.session.updateMany({ where: { userId: frank.id }, data: { expiresAt: expired } });
    expect(await refusalOf(server.connect(null, { cookie }))).toEqual({ code: "not_signed_in" });
    const other = await server.cookieOf(frank);
    const tomorrow = new Date(Date.now() + 24 * 3600 * 1000);
    await server.db.session.updateMany({ where: { userId: frank.id }, data: { expiresAt: tomorrow } });
    await server.connect(null, { cookie: other });
    const rows = await server.db.session.findMany({ where: { userId: frank.id } });
    expect(Math.max(...rows.map(({ expiresAt }) => expiresAt.getTime()))).toBeGreaterThan(
      Date.now() + 29 * 24 * 3600 * 1000,
    );
  });

  test("refuses another protocol version", async () => {
    const alice = await server.person("alice");
    const attempt = server.connect(alice, { auth: { protocol: 0 } });
    expect(await refusalOf(attempt)).toEqual({ code: "protocol_mismatch" });
  });

  test.each(["websocket", "polling"] as const)("refuses a foreign page by %s", async (transport) => {
    const alice = await server.person("alice");
    const foreign = { transports: [transport], headers: { origin: "https://evil.example" } };
    expect(String(await refusalOf(server.connect(alice, foreign)))).toMatch(/error/);
    const own = await server.connect(alice, { transports: [transport], headers: { origin: server.url } });
    expect(own.socket.connected).toBe(true);
  });

  test("closes the connection of somebody refused", async () => {
    const raw = await openRawSocket(server.url);
    raw.send(`40{"protocol":${PROTOCOL_VERSION}}`);
    expect(await raw.next()).toBe('44{"message":"not_signed_in","data":{"code":"not_signed_in"}}');
    await raw.closed;
  });
});

describe.each(["websocket", "polling"] as const)("by %s", (transport) => {
  test("a message reaches everybody in the conversation, before its answer, with the same content", async () => {
    const [alice, bob] = await server.people(`alice-${transport}`, `bob-${transport}`);
    const conversationId = await server.befriend(alice!, bob!);
    const from = await server.connect(alice!, { transports: [transport] });
    const to = await server.connect(bob!, { transports: [transport] });
    const answer = await from.execute("message:send", {
      conversationId,
      clientMessageId: `first-${transport}`,
      body: "你好 🐧",
    });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const { message } = answer.value;
    expect(await to.got("message:posted")).toMatchObject({ conversationId, messages: [message] });
    expect(await from.got("message:posted")).toMatchObject({ conversationId, messages: [message] });
  });

  test("queries are answered and unknown names refused", async () => {
    const device = await server.connect(await server.person("alice"), { transports: [transport] });
    expect(await device.ask("heads:load", {})).toMatchObject({ ok: true });
    const call = (name: string) => device.socket.timeout(3000).emitWithAck(name, {});
    for (const name of ["no:such", "constructor", "__proto__", "toString", "error", "session:start"]) {
      expect(await call(name)).toEqual({ ok: false, refusal: { code: "unknown_command" } });
    }
  });
});

test("a probe is answered at once, whatever else is under way, and takes nobody's turn", async () => {
  const device = await server.connect(await server.person("alice-p"));
  const { limiter } = runtime();
  const { take } = limiter;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const taken: string[] = [];
  limiter.take = async (name, key, limit) => {
    taken.push(name);
    await held;
    return take(name, key, limit);
  };
  try {
    // More calls than a socket's turns.
    const calls = Array.from({ length: 20 }, () => device.ask("heads:load", {}));
    device.socket.emit("connection:probe", {});
    await device.got("connection:alive");
    release();
    for (const answer of await Promise.all(calls)) expect(answer.ok).toBe(true);
  } finally {
    limiter.take = take;
  }
  expect(taken.filter((name) => name.startsWith("signals"))).toEqual([]);
});

describe("memberships", () => {
  test("a new member's open sockets hear the group at once", async () => {
    const [alice, bob] = await server.people("alice-j", "bob-j");
    const { conversationId, number } = await server.group(alice!, []);
    const device = await server.connect(bob!);
    await device.execute("group:join", { number });
    await server.as(alice!).send(conversationId, "欢迎");
    expect(await device.got("message:posted")).toMatchObject({ messages: [{ body: "欢迎" }] });
  });

  test("a removed member's sockets hear nothing any more", async () => {
    const [alice, bob, carol] = await server.people("alice-r", "bob-r", "carol-r");
    const { conversationId } = await server.group(alice!, [bob!, carol!]);
    const devices = [await server.connect(bob!), await server.connect(bob!, { transports: ["polling"] })];
    const witness = await server.connect(carol!);
    for (const device of devices) device.socket.emit("conversation:watch", { conversationId });
    await Promise.all(devices.map((device) => device.got("presence:listed")));
    await server.as(alice!).run("group:remove-member", { conversationId, personId: bob!.id });
    await server.as(alice!).send(conversationId, "他不在了");
    witness.socket.emit("conversation:typing", { conversationId });
    await witness.got("message:posted");
    for (const device of devices) {
      await device.got("conversation:left");
      const names = device.received.map(({ name }) => name);
      expect(names).not.toContain("message:posted");
      expect(names).not.toContain("group:member-removed");
      device.socket.emit("conversation:typing", { conversationId });
      expect(await device.ask("history:page", { conversationId })).toMatchObject({
        ok: false,
        refusal: { code: "not_available" },
      });
    }
    expect(witness.received.map(({ name }) => name)).not.toContain("conversation:typing");
  });

  test("whoever is removed while connecting stays out", async () => {
    const [alice, bob] = await server.people("alice-c", "bob-c");
    for (let round = 0; round < 10; round++) {
      const { conversationId } = await server.group(alice!, [bob!]);
      const removal = server.as(alice!);
      const [device] = await Promise.all([
        server.connect(bob!),
        new Promise((resolve) => setTimeout(resolve, round)).then(() =>
          removal.run("group:remove-member", { conversationId, personId: bob!.id }),
        ),
      ]);
      await server.as(alice!).send(conversationId, "秘密");
      await device.ask("heads:load", {});
      expect(device.received.map(({ name }) => name)).not.toContain("message:posted");
      device.socket.disconnect();
    }
  });
});

describe("sessions", () => {
  test("ending one closes its sockets at once, and only its own", async () => {
    const dave = await server.person("dave");
    const cookie = await server.cookieOf(dave);
    const first = await server.connect(dave, { cookie });
    const second = await server.connect(dave, { cookie, transports: ["polling"] });
    const other = await server.connect(dave);
    const ended = [first.disconnected(), second.disconnected()];
    expect(await first.execute("session:end", {})).toEqual({ ok: true, value: {} });
    await Promise.all(ended);
    await first.got("session:ended");
    await second.got("session:ended");
    expect(other.socket.connected).toBe(true);
    expect(await refusalOf(server.connect(null, { cookie }))).toEqual({ code: "not_signed_in" });
  });
});

test("a closing server lets clients come back and finishes what was begun", async () => {
  const [alice, bob] = await server.people("alice-x", "bob-x");
  const conversationId = await server.befriend(alice!, bob!);
  const device = await server.connect(alice!);
  const sends = Array.from({ length: 20 }, (_, n) =>
    device.execute("message:send", { conversationId, clientMessageId: `closing-${n}`, body: `${n}` }),
  );
  await Promise.race(sends);
  const reason = device.disconnected();
  await server.stop();
  // Anything but "io server disconnect", after which a client would stay away.
  expect(["transport close", "transport error"]).toContain(await reason);
  await device.got("server:closing");
  const answers = await Promise.all(sends);
  const accepted = answers.filter(({ ok }) => ok).length;
  const stored = await server.db.message.count({ where: { conversationId } });
  expect(stored).toBe(accepted);
  await server.start();
  expect((await server.connect(alice!)).socket.connected).toBe(true);
});
