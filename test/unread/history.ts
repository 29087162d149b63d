import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { ConversationState } from "#lib/domain/state.ts";
import { unread } from "#lib/domain/unread.ts";
import type { Person, Published, World } from "../world.ts";
import { badgesHold, type Positions, positionsHold } from "./badges.ts";
import { type Device, openDevice } from "./device.ts";

/** What people do most. */
export const talk = ["send", "send", "read", "read", "read", "recall", "open", "catch-up"] as const;

export const verbs = [
  ...talk,
  ...talk,
  "mark",
  "mark",
  "leave",
  "rejoin",
  "rejoin",
  "kick",
  "share",
  "unfriend",
] as const;

/** `device` acts; `lost` has a bit for each device that hears nothing of what the step brings. */
export type Step = { verb: (typeof verbs)[number]; device: number; pick: number; lost: number };

/** Half of the steps reach everybody. */
export const losses = fc.oneof(fc.constant(0), fc.nat(31));

export type Counts = { sent: number; read: number; lost: number; caughtUp: number };

type Scene = {
  world: World;
  devices: Device[];
  rooms: Map<number, Set<number>>;
  counts: Counts;
  group: Group;
};
type Group = { conversationId: number; number: number; owner: Person };

/** Carries out a history on five devices of three people, and looks at the badges all the way. */
export async function live(world: World, steps: readonly Step[], counts: Counts): Promise<void> {
  const scene = await openScene(world, counts);
  const { devices } = scene;
  const positions: Positions = new Map();
  try {
    for (const step of steps) {
      const device = devices[step.device]!;
      await act(scene, device, step);
      deliver(scene, world.takePublished(), step.lost);
      if (step.verb === "catch-up") await badgesHold(world, device);
      await positionsHold(world, devices, positions);
    }
    for (const device of devices) {
      await device.catchUp();
      await badgesHold(world, device);
    }
  } finally {
    for (const device of devices) device.stop();
  }
}

async function openScene(world: World, counts: Counts): Promise<Scene> {
  const people: Person[] = [];
  // One after the other: the same seed gives the same ids.
  for (const name of ["甲", "乙", "丙"]) people.push(await world.person(name));
  const [first, second, third] = people as [Person, Person, Person];
  const group = await world.group(first, [second, third]);
  await world.befriend(second, third);
  world.takePublished();
  const devices: Device[] = [];
  for (const person of [first, first, first, second, third]) devices.push(await openDevice(world, person));
  const rooms = new Map<number, Set<number>>();
  for (const { person, state } of devices)
    rooms.set(person.id, new Set(Object.keys(state().conversations).map(Number)));
  return { world, devices, rooms, counts, group: { ...group, owner: first } };
}

/** Tries something as the person in front of a device would; a refusal is no failure. */
async function act(scene: Scene, device: Device, { verb, pick }: Step): Promise<void> {
  const { world, counts, group, devices } = scene;
  const { conversationId } = group;
  const hand = world.as(device.person);
  const other = devices[(pick + 1) % devices.length]!.person;
  if (verb === "leave") return void (await hand.execute("group:leave", { conversationId }));
  if (verb === "rejoin") return void (await hand.execute("group:join", { number: group.number }));
  if (verb === "kick") {
    const input = { conversationId, personId: other.id };
    return void (await world.as(group.owner).execute("group:remove-member", input));
  }
  if (verb === "share") return void (await hand.execute("person:update", { sharesReads: pick % 3 > 0 }));
  if (verb === "unfriend") return fallOut(world, device.person, other);
  if (verb === "catch-up") {
    counts.caughtUp += 1;
    return device.catchUp();
  }
  // The others talk; the one with three devices reads.
  const actor = verb === "send" && pick % 4 > 0 ? devices[3 + (pick % 2)]! : device;
  const conversation = chosen(actor, verb, pick);
  if (conversation) await actIn(scene, actor, conversation, { verb, pick });
}

/** A conversation the device knows; to read, one with something to read in it, where there is one. */
function chosen({ state }: Device, verb: Step["verb"], pick: number): ConversationState | undefined {
  const known = Object.values(state().conversations);
  const waiting = verb === "read" ? known.filter((conversation) => unread(conversation) > 0) : [];
  const list = waiting.length > 0 ? waiting : known;
  return list[Math.floor(pick / 4) % Math.max(list.length, 1)];
}

async function actIn(
  { world, counts }: Scene,
  device: Device,
  { id: conversationId, lastSeq }: ConversationState,
  { verb, pick }: Pick<Step, "verb" | "pick">,
): Promise<void> {
  const hand = world.as(device.person);
  if (verb === "read") {
    counts.read += 1;
    return device.read(conversationId, pick % 4 ? lastSeq : Math.floor(pick / 4) % (lastSeq + 3));
  }
  if (verb === "mark") return device.markUnread(conversationId);
  if (verb === "open") return device.open(conversationId);
  if (verb === "recall") {
    const seq = 1 + (pick % Math.max(lastSeq, 1));
    return void (await hand.execute("message:recall", { conversationId, seq }));
  }
  const input = { conversationId, clientMessageId: randomUUID(), body: "话", mentions: [] };
  const { ok } = await hand.execute("message:send", input);
  if (ok) counts.sent += 1;
}

/** Ends a friendship and makes it again. */
async function fallOut(world: World, person: Person, other: Person): Promise<void> {
  const ended = await world.as(person).execute("friend:remove", { personId: other.id });
  if (ended.ok) await world.befriend(person, other);
}

/** As the sockets do it: who hears what first, then every event to whoever is in the room, unless it is lost. */
function deliver({ devices, rooms, counts }: Scene, { events, effects }: Published, lost: number): void {
  for (const effect of effects) {
    if (effect.effect === "join") rooms.get(effect.personId)?.add(effect.conversationId);
    if (effect.effect === "leave") rooms.get(effect.personId)?.delete(effect.conversationId);
  }
  for (const event of events) {
    for (const [index, device] of devices.entries()) {
      const { to } = event;
      const { id } = device.person;
      if ("person" in to ? to.person !== id : !rooms.get(id)?.has(to.conversation)) continue;
      if ((lost >> index) & 1) counts.lost += 1;
      else device.receive(event);
    }
  }
}
