import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CommandName, commandNames } from "#lib/contract/commands.ts";
import { type GroupRight, groupRights } from "#lib/contract/group/rights.ts";
import { queryNames } from "#lib/contract/queries.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { signalInputs } from "#lib/contract/signals.ts";
import { callHttp } from "./matrix/call-doors.ts";
import { type Cast, openCast, openCell, type Role, roles } from "./matrix/cast.ts";
import { commandRows, type Outcome, type Row } from "./matrix/command-rows.ts";
import { type DoorName, type Doors, doorNames, doorsOf, openDoors } from "./matrix/open-doors.ts";
import { pictureDoors } from "./matrix/picture-doors.ts";
import { queryRows } from "./matrix/query-rows.ts";
import { deputiesFor, type RightRow, rightRows } from "./matrix/rights.ts";
import { type NextServer, startNextServer } from "./next-server.ts";
import { cookieOf, type Device, openDevice } from "./server.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let cast: Cast;
let program: NextServer;
let doors: Doors;

beforeAll(async () => {
  world = await openWorld({ limitFactor: 1_000 });
  cast = await openCast(world);
  program = await startNextServer(world.env, { LIMIT_FACTOR: "1000" });
  doors = openDoors({ world, cast, url: program.url });
}, 180_000);

afterAll(async () => {
  doors?.close();
  await program?.stop();
  await world?.close();
});

const outcomeOf = (answer: Answer<unknown>): Outcome => (answer.ok ? "ok" : answer.refusal.code);

/** Asks in every role, and for what does not exist; a role that must not even connect is left out. */
async function outcomes(door: DoorName, kind: "commands" | "queries", name: string, row: Row<unknown>) {
  const found: Partial<Record<Role, Outcome>> = {};
  for (const role of roles) {
    if (door === "socket" && role === "anonymous") continue;
    const input = await row.input(openCell(world, cast, role));
    const answer = await doors.ask(door, { role, kind, name, input });
    found[role] = outcomeOf(answer);
    if (role === "stranger" && row.missing) {
      const missing = { ...(input as object), ...(row.missing as object) };
      expect(await doors.ask(door, { role, kind, name, input: missing })).toEqual(answer);
    }
  }
  const { anonymous, ...signedIn } = row.expected;
  expect(found).toEqual(door === "socket" ? signedIn : { anonymous, ...signedIn });
}

describe.each(doorNames)("%s", (door) => {
  test.each(commandNames)("%s", (name) =>
    outcomes(door, "commands", name, commandRows[name] as Row<unknown>),
  );
  if (!doorsOf("queries").includes(door)) return;
  test.each(queryNames)("%s", (name) => outcomes(door, "queries", name, queryRows[name] as Row<unknown>));
});

const pictureAsked = async (role: Role, rights = groupRights as readonly GroupRight[]) => ({
  url: program.url,
  cookie: await doors.cookieFor(role),
  cell: openCell(world, cast, role, rights),
});

test.each(Object.entries(pictureDoors))("%s", async (_name, { ask, missing, expected, right }) => {
  const found: Partial<Record<Role, Outcome>> = {};
  for (const role of roles) {
    const asked = await pictureAsked(role);
    found[role] = await ask(asked);
    if (role === "stranger" && missing) expect(await missing(asked)).toBe(found[role]);
  }
  expect(found).toEqual(expected);
  const others = groupRights.filter((one) => one !== right);
  expect(await ask(await pictureAsked("admin", right ? [right] : []))).toBe(expected.admin);
  expect(await ask(await pictureAsked("admin", others))).toBe(right ? expected.member : expected.admin);
});

describe("the rights of an admin", () => {
  test.each(rightRows)("$name $when", async (row) => {
    for (const { rights, expected } of deputiesFor(row)) {
      const found = await outcomesFor(row, rights);
      expect(found, `with the rights ${rights}`).toEqual(found.map(() => expected));
    }
  });

  test("each opens something", () => {
    const opening = new Set(rightRows.flatMap(({ rights }) => rights));
    // Groups have no files yet.
    expect(groupRights.filter((right) => !opening.has(right))).toEqual(["files"]);
  });
});

/** What an admin with these rights is answered, at every door. */
async function outcomesFor(
  { kind, name, input }: RightRow,
  rights: readonly GroupRight[],
): Promise<Outcome[]> {
  const found: Outcome[] = [];
  let subject: unknown;
  for (const door of doorsOf(kind)) {
    // Where nothing was changed the next door is asked for the same.
    if (kind === "commands" && found.at(-1) === "ok") subject = undefined;
    subject ??= await input(openCell(world, cast, "admin", rights));
    found.push(outcomeOf(await doors.ask(door, { role: "admin", kind, name, input: subject })));
  }
  return found;
}

test("nobody who is not signed in gets a socket", async () => {
  await expect(doors.deviceFor("anonymous")).rejects.toMatchObject({ data: { code: "not_signed_in" } });
});

describe("signals, in a group", () => {
  const names = Object.keys(signalInputs) as (keyof typeof signalInputs)[];
  const effects: Record<
    (typeof names)[number],
    { seenBy: "target" | "self"; as: string; isForStrangers?: boolean }
  > = {
    "conversation:typing": { seenBy: "target", as: "conversation:typing" },
    "conversation:watch": { seenBy: "self", as: "presence:listed" },
    "connection:probe": { seenBy: "self", as: "connection:alive", isForStrangers: true },
  };

  test.each(names)("%s", async (name) => {
    const { group } = openCell(world, cast, "owner");
    const { conversationId } = await group();
    const seen: Partial<Record<Role, boolean>> = {};
    for (const role of roles.filter((one) => one !== "anonymous")) {
      const [self, target] = await Promise.all([
        fresh(openCell(world, cast, role).actor),
        fresh(cast.target),
      ]);
      self.socket.emit(name, { conversationId });
      // A second round trip comes after the first one's effect.
      for (const device of [self, target, self]) await device.ask("heads:load", {});
      await new Promise((resolve) => setTimeout(resolve, 50));
      const { seenBy, as } = effects[name];
      const witness = seenBy === "self" ? self : target;
      seen[role] = witness.received.some((one) => one.name === as);
      self.socket.disconnect();
      target.socket.disconnect();
    }
    const stranger = effects[name].isForStrangers === true;
    expect(seen).toEqual({ stranger, member: true, admin: true, owner: true });
  });

  async function fresh(person: Cast["owner"]): Promise<Device> {
    const device = openDevice(program.url, { cookie: await cookieOf(world, person) });
    device.socket.connect();
    await device.got("server:greeted");
    return device;
  }
});

describe("a direct conversation", () => {
  const expected: Record<
    "friend" | "former" | "stranger",
    Partial<Record<CommandName | "history:page", Outcome>>
  > = {
    friend: {
      "message:send": "ok",
      "message:recall": "ok",
      "receipt:read": "ok",
      "history:page": "ok",
      "group:leave": "not_available",
    },
    // What was said stays readable, and can be taken back; nothing can be added.
    former: {
      "message:send": "not_friends",
      "message:recall": "ok",
      "receipt:read": "ok",
      "history:page": "ok",
      "group:leave": "not_available",
    },
    stranger: {
      "message:send": "not_available",
      "message:recall": "not_available",
      "receipt:read": "not_available",
      "history:page": "not_available",
      "group:leave": "not_available",
    },
  };

  test.each(Object.keys(expected) as (keyof typeof expected)[])("as %s", async (who) => {
    const { newcomer } = openCell(world, cast, "owner");
    const [one, other, third] = [await newcomer(), await newcomer(), await newcomer()];
    const conversationId = await world.befriend(one, other);
    const { seq } = await world.as(one).send(conversationId, "说错了");
    if (who === "former") await world.as(one).run("friend:remove", { personId: other.id });
    const cookie = await cookieOf(world, who === "stranger" ? third : one);
    const found: typeof expected.friend = {};
    for (const name of Object.keys(expected[who]) as (CommandName | "history:page")[]) {
      const input = {
        conversationId,
        ...(name === "message:send" && { clientMessageId: `direct-${who}`, body: "你好" }),
        ...(name === "message:recall" && { seq }),
        ...(name === "receipt:read" && { seq: 0 }),
      };
      const kind = name === "history:page" ? "queries" : "commands";
      found[name] = outcomeOf(await callHttp(kind, { url: program.url, cookie, name, input }));
    }
    expect(found).toEqual(expected[who]);
  });
});
