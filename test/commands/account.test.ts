import { afterEach, beforeEach, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "#lib/server/auth/password.ts";
import type { Call } from "#lib/server/call.ts";
import { execute } from "#lib/server/execute.ts";
import { memoryLimiter } from "#lib/server/ports/limiter.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { issueSetupCode } from "#lib/server/site/setup-code.ts";
import { codeOf, openWorld, payloadsOf, type World } from "../world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const password = "correct horse";
const setUp = async () => {
  const code = (await issueSetupCode(world.db)) ?? "";
  return world.as(null).run("site:setup", { code, name: "站长", password, email: "Owner@Example.org" });
};

test("the first account needs the one-time code and owns the site", async () => {
  const code = (await issueSetupCode(world.db)) ?? "";
  const input = { name: "站长", password };
  expect(codeOf(await world.as(null).execute("person:register", input))).toBe("setup_not_available");
  expect(codeOf(await world.as(null).execute("site:setup", { ...input, code: "guess" }))).toBe(
    "setup_not_available",
  );
  expect(await world.as(null).run("site:setup", { ...input, code })).toEqual({ number: 10001 });
  const owner = await world.db.userProfile.findFirstOrThrow();
  expect(owner.siteRole).toBe("owner");
  expect(await issueSetupCode(world.db)).toBeNull();
  expect(codeOf(await world.as(null).execute("site:setup", { ...input, code }))).toBe("setup_not_available");
});

test("a newer code replaces an older one", async () => {
  const older = (await issueSetupCode(world.db)) ?? "";
  const newer = (await issueSetupCode(world.db)) ?? "";
  const input = { name: "站长", password };
  expect((await world.as(null).execute("site:setup", { ...input, code: older })).ok).toBe(false);
  expect((await world.as(null).execute("site:setup", { ...input, code: newer })).ok).toBe(true);
});

test("of several at once with the right code, one becomes the owner", async () => {
  const code = (await issueSetupCode(world.db)) ?? "";
  const answers = await Promise.all(
    [1, 2, 3, 4].map((n) => world.as(null).execute("site:setup", { code, name: `站长${n}`, password })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await world.db.userProfile.count()).toBe(1);
});

test("accounts take the next number, also when many register at once", async () => {
  await setUp();
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      world.as(null).run("person:register", { name: `同学${n}`, password }),
    ),
  );
  const numbers = answers.map(({ number }) => number).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, n) => 10002 + n));
  const { passwordHash, siteRole } = await world.db.userProfile.findUniqueOrThrow({
    where: { number: 10002 },
  });
  expect(siteRole).toBe("member");
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(password, passwordHash)).toBe(true);
  expect(await verifyPassword("wrong horse", passwordHash)).toBe(false);
});

test("an e-mail address belongs to one account, whatever its capitals", async () => {
  await setUp();
  const taken = { ok: false, refusal: { code: "email_taken", field: "email" } };
  const input = { name: "同学", password, email: "owner@example.ORG" };
  expect(await world.as(null).execute("person:register", input)).toEqual(taken);
  const race = await Promise.all(
    [1, 2, 3].map(() => world.as(null).execute("person:register", { ...input, email: "new@example.org" })),
  );
  expect(race.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of race.filter(({ ok }) => !ok)) expect(answer).toEqual(taken);
  await world.as(null).run("person:register", { ...input, email: "" });
});

test("inputs are refused with the field and what is wrong with it", async () => {
  const refusalOf = async (input: object) => {
    const answer = await world
      .as(null)
      .execute("person:register", input as { name: string; password: string });
    return answer.ok ? null : answer.refusal;
  };
  expect(await refusalOf({ name: "  ", password })).toEqual({
    code: "invalid_input",
    field: "name",
    params: { issue: "required" },
  });
  expect(await refusalOf({ name: "字".repeat(33), password })).toMatchObject({
    field: "name",
    params: { issue: "too_long", max: 32 },
  });
  expect(await refusalOf({ name: "好", password: "short" })).toMatchObject({
    field: "password",
    params: { issue: "too_short", min: 8 },
  });
  expect(await refusalOf({ name: "好", password, email: "nowhere" })).toMatchObject({
    field: "email",
    params: { issue: "not_an_email" },
  });
  expect(await refusalOf({ password })).toMatchObject({ field: "name", params: { issue: "required" } });
  expect(await refusalOf({ name: "a\u202eb", password })).toMatchObject({
    field: "name",
    params: { issue: "not_valid" },
  });
});

test("signing in works by number and by e-mail, and tells nothing about what was wrong", async () => {
  const { number } = await setUp();
  const start = (login: string, given = password) =>
    world.as(null).execute("session:start", { login, password: given, userAgent: "test" });
  const answer = await start(String(number));
  const { sessionId, personId } = answer.ok ? answer.value : { sessionId: "", personId: 0 };
  expect(sessionId).toMatch(/^[\w-]{43}$/);
  const session = await world.db.session.findUniqueOrThrow({ where: { id: sessionId } });
  expect(session).toMatchObject({ userId: personId, userAgent: "test" });
  expect((await start(" OWNER@example.org ")).ok).toBe(true);
  expect((await start("１０００１")).ok).toBe(true);

  const wrong = { ok: false, refusal: { code: "wrong_login" } };
  expect(await start(String(number), "wrong password")).toEqual(wrong);
  expect(await start("99999")).toEqual(wrong);
  expect(await start("nobody@example.org")).toEqual(wrong);
  expect(await start("99999999999999999999")).toEqual(wrong);
});

test("guessing is slowed down by login and by address; right passwords never count", async () => {
  const { number } = await setUp();
  const door = (address: string): Call => ({ actor: null, address, door: "auth" });
  const start = (address: string, given: string, login = String(number)) =>
    execute(door(address), "session:start", { login, password: given });
  const guess = async (count: number, address: string, login?: string) => {
    for (let n = 0; n < count; n++)
      expect(codeOf(await start(address, "wrong one", login && `${login}${n}`))).toBe("wrong_login");
  };
  await guess(9, "192.0.2.1");
  for (let n = 0; n < 12; n++) expect((await start("192.0.2.1", password)).ok).toBe(true);
  await guess(1, "192.0.2.1");
  const blocked = await start("192.0.2.1", password);
  expect(blocked).toMatchObject({ ok: false, refusal: { code: "too_many_requests" } });
  expect((await start("192.0.2.2", password)).ok).toBe(true);

  runtime().limiter = memoryLimiter(0.1);
  await guess(100, "198.51.100.1", "nobody");
  expect(codeOf(await start("198.51.100.1", "wrong one", "somebody"))).toBe("too_many_requests");
});

test("who is stopped from guessing one login uses up nobody else's attempts", async () => {
  const { number } = await setUp();
  runtime().limiter = memoryLimiter(0.1);
  const start = (login: string, given: string) =>
    execute({ actor: null, address: "192.0.2.1", door: "auth" }, "session:start", { login, password: given });
  expect(codeOf(await start("nobody", "wrong one"))).toBe("wrong_login");
  for (let n = 0; n < 30; n++) expect(codeOf(await start("nobody", "wrong one"))).toBe("too_many_requests");
  expect((await start(String(number), password)).ok).toBe(true);
});

test("a school behind one address signs in in one breath", async () => {
  const people = await world.people(...Array.from({ length: 60 }, (_, n) => `pupil${n}`));
  await world.db.userProfile.updateMany({ data: { passwordHash: await hashPassword(password) } });
  runtime().limiter = memoryLimiter(0.1);
  const call: Call = { actor: null, address: "192.0.2.1", door: "auth" };
  const answers = await Promise.all(
    people.map(({ number }) => execute(call, "session:start", { login: String(number), password })),
  );
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
});

test("one login signs in only so often, also with the right password", async () => {
  const { number } = await setUp();
  runtime().limiter = memoryLimiter(0.1);
  const start = (n: number) =>
    execute({ actor: null, address: `192.0.2.${n}`, door: "auth" }, "session:start", {
      login: String(number),
      password,
    });
  for (let n = 0; n < 30; n++) expect((await start(n)).ok).toBe(true);
  expect(codeOf(await start(31))).toBe("too_many_requests");
});

test("of very many sessions of one person the longest unused ends", async () => {
  const { number } = await setUp();
  const start = () => world.as(null).run("session:start", { login: String(number), password });
  const { personId } = await start();
  const at = (n: number) => new Date(Date.now() + n * 60_000);
  await world.db.session.createMany({
    data: Array.from({ length: 51 }, (_, n) => ({ id: `s${n}`, userId: personId, expiresAt: at(n - 1) })),
  });
  world.takePublished();
  await start();
  expect(world.takePublished().effects).toEqual(
    ["s2", "s1", "s0"].map((sessionId) => ({ effect: "end-session", sessionId, reason: "expired" })),
  );
  expect(await world.db.session.count()).toBe(50);
});

test("guessing one login from many addresses comes to an end, too", async () => {
  const { number } = await setUp();
  const start = (n: number) =>
    execute({ actor: null, address: `192.0.2.${n}`, door: "auth" }, "session:start", {
      login: String(number),
      password: "wrong one",
    });
  for (let n = 0; n < 100; n++) expect(codeOf(await start(n))).toBe("wrong_login");
  expect(codeOf(await start(101))).toBe("too_many_requests");
});

test("registering is limited by address, with room for a whole school", async () => {
  await setUp();
  runtime().limiter = memoryLimiter(1 / 300);
  const register = (n: number) =>
    execute({ actor: null, address: "192.0.2.9", door: "http" }, "person:register", {
      name: `同学${n}`,
      password,
    });
  for (let n = 0; n < 10; n++) expect((await register(n)).ok).toBe(true);
  expect(codeOf(await register(11))).toBe("too_many_requests");
});

test("a session begins at no door but the sign-in", async () => {
  await setUp();
  for (const door of ["socket", "http", "action"] as const) {
    const answer = await world.as(null, door).execute("session:start", { login: "10001", password });
    expect(answer).toEqual({ ok: false, refusal: { code: "unknown_command" } });
  }
});

test("signing out deletes the session and ends its sockets", async () => {
  await setUp();
  const { sessionId, personId } = await world.as(null).run("session:start", { login: "10001", password });
  world.takePublished();
  const call: Call = { actor: { personId, sessionId }, address: "192.0.2.1", door: "action" };
  expect(await execute(call, "session:end", {})).toEqual({ ok: true, value: {} });
  expect(await world.db.session.count()).toBe(0);
  expect(world.takePublished().effects).toEqual([{ effect: "end-session", sessionId, reason: "signed_out" }]);
});

test("nobody ends another person's session", async () => {
  const [alice, bob] = await world.people("alice", "bob");
  const expiresAt = new Date(Date.now() + 1000);
  await world.db.session.create({ data: { id: "bobs", userId: bob.id, expiresAt } });
  const call: Call = { actor: { personId: alice.id, sessionId: "bobs" }, address: "", door: "action" };
  await execute(call, "session:end", {});
  expect(await world.db.session.count()).toBe(1);
});

test("a changed profile reaches one's own devices and one's friends", async () => {
  const [alice, bob, carol] = await world.people("alice", "bob", "carol");
  await world.befriend(alice!, bob!);
  await world.befriend(carol!, bob!);
  world.takePublished();
  await world.as(alice!).run("person:update", { name: "小明明", signature: "今天天气不错" });
  const published = world.takePublished();
  const [mine] = payloadsOf(published, "me:updated", { person: alice!.id });
  const [theirs] = payloadsOf(published, "person:updated", { person: bob!.id });
  expect(mine?.me).toMatchObject({ name: "小明明", signature: "今天天气不错", status: "online" });
  expect(theirs?.person).toEqual({
    id: alice!.id,
    number: alice!.number,
    name: "小明明",
    signature: "今天天气不错",
  });
  expect(published.events).toHaveLength(2);
  expect((await world.as(bob!).read("personal:load", {})).rev).toBe(theirs?.rev);
  const found = await world.as(carol!).read("directory:find", { text: "小明明" });
  expect(found.people.map(({ id }) => id)).toEqual([alice!.id]);
});

test("a status is nobody else's event but changes presence", async () => {
  const [alice, bob] = await world.people("alice", "bob");
  await world.befriend(alice!, bob!);
  world.takePublished();
  await world.as(alice!).run("person:update", { status: "invisible" });
  const { events, effects } = world.takePublished();
  expect(events.map(({ name, to }) => ({ name, to }))).toEqual([
    { name: "me:updated", to: { person: alice!.id } },
  ]);
  expect(effects).toEqual([{ effect: "presence", personId: alice!.id }]);
});

test("friends who rename themselves at the same time all come through", async () => {
  const people = await world.people("alice", "bob", "carol", "dave");
  for (const [at, a] of people.entries()) for (const b of people.slice(at + 1)) await world.befriend(a, b);
  await Promise.all(
    people.map((person) => world.as(person).run("person:update", { name: `${person.name}!` })),
  );
  const names = (await world.db.userProfile.findMany()).map(({ name }) => name);
  expect(names.toSorted()).toEqual(people.map(({ name }) => `${name}!`).toSorted());
});
