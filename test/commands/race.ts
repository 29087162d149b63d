import { expect } from "vitest";
import type { Answer } from "#lib/contract/refusals.ts";
import { watchConvergence } from "../converges.ts";
import type { Hand, Person, World } from "../world.ts";

/** A group of its owner, two admins and a member; two others are in no group. */
export type Arena = {
  world: World;
  conversationId: number;
  number: number;
  owner: Hand;
  admin: Hand;
  deputy: Hand;
  member: Hand;
  outsiders: [Hand, Hand];
  idOf: Record<"owner" | "admin" | "deputy" | "member", number>;
};

type Attempt = () => Promise<Answer<unknown>>;

/** Two attempts that get in each other's way; `prepare` makes what they are about. */
export type Race = {
  prepare: (arena: Arena) => Promise<[Attempt, Attempt]>;
  /** The outsiders take part, so their screens count, too. */
  hasOutsiders?: true;
};

/** What became of a race: how each attempt was answered, and how the group stands after it. */
export type Finish = {
  answers: [string, string];
  /** Role by name, with a mark for who is silenced. */
  members: Record<string, string>;
  isDisbanded: boolean;
  isOffered: boolean;
  /** What stands in the history. */
  said: string[];
  /** What the log says was done, in order. */
  acts: string[];
};

/** Who begins: one after the other, or both at once with the one called first. */
export const orders = ["first", "second", "both, first called", "both, second called"] as const;
export type Order = (typeof orders)[number];

/**
 * Runs a race once in a new group. Everybody's screen is followed by events meanwhile, and must show in the end what a
 * fresh reading shows; the log must be whole.
 */
export async function run(world: World, { prepare, hasOutsiders }: Race, order: Order): Promise<Finish> {
  const { arena, insiders, outsiders } = await openArena(world);
  const { conversationId } = arena;
  const [first, second] = await prepare(arena);
  const { lastActSeq } = await world.db.qQGroup.findUniqueOrThrow({ where: { conversationId } });
  const converged = await watchConvergence(world, ...insiders, ...(hasOutsiders ? outsiders : []));
  const answers = await answersOf(first, second, order);
  await converged();
  const verdict = await arena.owner.read("group:verify-log", { conversationId });
  expect(verdict.fault).toBeNull();
  const finish = { answers: answers.map(codeOf) as [string, string], ...(await standOf(arena, lastActSeq)) };
  // The next race's people have fewer groups to be followed in.
  await world.db.membership.deleteMany({ where: { conversationId } });
  return finish;
}

async function answersOf(first: Attempt, second: Attempt, order: Order): Promise<Answer<unknown>[]> {
  if (order === "first") return [await first(), await second()];
  if (order === "both, first called") return Promise.all([first(), second()]);
  const [late, early] =
    order === "second" ? [await second(), await first()] : await Promise.all([second(), first()]);
  return [early, late];
}

const codeOf = (answer: Answer<unknown>): string => (answer.ok ? "ok" : answer.refusal.code);

async function openArena(
  world: World,
): Promise<Record<"insiders" | "outsiders", Person[]> & { arena: Arena }> {
  const [owner, admin, deputy, member] = await world.people("alice", "bob", "dave", "carol");
  const [erin, frank] = await world.people("erin", "frank");
  const made = await world.group(owner, [admin, deputy, member]);
  const { conversationId, number } = made;
  for (const { id: personId } of [admin, deputy])
    await world.as(owner).run("group:appoint-admin", { conversationId, personId });
  const arena: Arena = {
    world,
    conversationId,
    number,
    owner: world.as(owner),
    admin: world.as(admin),
    deputy: world.as(deputy),
    member: world.as(member),
    outsiders: [world.as(erin), world.as(frank)],
    idOf: { owner: owner.id, admin: admin.id, deputy: deputy.id, member: member.id },
  };
  return { arena, insiders: [owner, admin, deputy, member], outsiders: [erin, frank] };
}

async function standOf({ world, conversationId }: Arena, actsBefore: number) {
  const group = await world.db.qQGroup.findUniqueOrThrow({
    where: { conversationId },
    include: { members: { include: { user: true, admin: true } } },
  });
  const messages = await world.db.message.findMany({ where: { conversationId }, orderBy: { seq: "asc" } });
  const acts = await world.db.groupAct.findMany({
    where: { groupId: conversationId, seq: { gt: actsBefore } },
    orderBy: { seq: "asc" },
  });
  const roleOf = (row: (typeof group.members)[number]) =>
    row.userId === group.ownerId ? "owner" : row.admin ? "admin" : "member";
  return {
    members: Object.fromEntries(
      group.members.map((row) => [row.user.name, `${roleOf(row)}${row.silencedUntil ? ", silenced" : ""}`]),
    ),
    isDisbanded: group.disbandsAt !== null,
    isOffered: group.offeredToId !== null,
    said: messages.map(({ body, recalledAt }) => (recalledAt ? "(recalled)" : body)),
    acts: acts.map(({ kind }) => kind),
  };
}
