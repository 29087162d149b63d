import type { CommandInput } from "#lib/contract/commands.ts";
import type { joiningCommandInputs } from "#lib/contract/group/joining.ts";
import type { joiningQueryInputs } from "#lib/contract/group/joining-queries.ts";
import type { QueryInput } from "#lib/contract/queries.ts";
import type { Cell } from "./cast.ts";
import type { Row } from "./command-rows.ts";
import { admins, everybody, holders, inGroup, missing, NOWHERE, signedIn } from "./common.ts";

type CommandNames = keyof typeof joiningCommandInputs;
type QueryNames = keyof typeof joiningQueryInputs;

const already = "already_member";
const newcomers = { ...signedIn, member: already, admin: already, owner: already } as const;

/** Somebody who waits to be let into a group of the cast. */
async function waiting({ world, cast, group, newcomer }: Cell) {
  const { conversationId, number } = await group();
  await world.as(cast.owner).run("group:set-admission", { conversationId, joinMode: "approval" });
  const person = await newcomer();
  await world.as(person).run("group:request-join", { number });
  const request = await world.db.joinRequest.findFirstOrThrow({ where: { groupId: conversationId } });
  return { conversationId, person, requestId: request.id };
}

async function link({ world, cast, group }: Cell) {
  const { conversationId } = await group();
  const made = await world.as(cast.owner).run("group:create-link", { conversationId, name: "家长会" });
  return { conversationId, ...made.link };
}

/** Every command of joining groups. */
export const joiningCommandRows: { [N in CommandNames]: Row<CommandInput<N>> } = {
  "group:set-admission": {
    input: async ({ group }) => ({
      conversationId: (await group()).conversationId,
      joinMode: "question",
      question: "班主任姓什么？",
      answers: ["张"],
    }),
    expected: admins,
    rights: ["approve"],
    missing,
  },
  "group:request-join": {
    input: async (cell) => {
      const { conversationId, number } = await cell.group();
      const asked = { conversationId, joinMode: "approval" } as const;
      await cell.world.as(cell.cast.owner).run("group:set-admission", asked);
      return { number, note: "我是新人" };
    },
    expected: newcomers,
  },
  "group:withdraw-request": {
    input: async (cell) => {
      const { world, holder, newcomer } = cell;
      // Whoever is in the group of the cast already asks to join another one.
      const owner = await newcomer();
      const { conversationId, number } = await world.as(owner).run("group:create", { name: "别的群" });
      await world.as(owner).run("group:set-admission", { conversationId, joinMode: "approval" });
      await world.as(holder).run("group:request-join", { number });
      const { id } = await world.db.joinRequest.findFirstOrThrow({ where: { groupId: conversationId } });
      return { requestId: id };
    },
    expected: holders,
    missing: { requestId: NOWHERE },
  },
  "group:answer-requests": {
    input: async (cell) => {
      const { conversationId, requestId } = await waiting(cell);
      return { conversationId, requestIds: [requestId], answer: "accept" };
    },
    expected: admins,
    rights: ["approve"],
    missing,
  },
  "group:lift-bar": {
    input: async (cell) => {
      const { conversationId, person, requestId } = await waiting(cell);
      const ignored = { conversationId, requestIds: [requestId] };
      await cell.world.as(cell.cast.owner).run("group:answer-requests", { ...ignored, answer: "ignore" });
      return { conversationId, personId: person.id };
    },
    expected: admins,
    rights: ["approve"],
    missing,
  },
  "group:create-link": {
    input: async ({ group }) => ({ conversationId: (await group()).conversationId, name: "家长会" }),
    expected: admins,
    rights: ["invite"],
    missing,
  },
  "group:revoke-link": {
    input: async (cell) => {
      const { conversationId, id } = await link(cell);
      return { conversationId, linkId: id };
    },
    expected: admins,
    rights: ["invite"],
    missing,
  },
  "group:open-link": {
    input: async (cell) => ({ token: (await link(cell)).token }),
    expected: everybody,
  },
  "group:use-link": {
    input: async (cell) => ({ token: (await link(cell)).token }),
    expected: newcomers,
  },
};

/** Every query of joining groups. */
export const joiningQueryRows: { [N in QueryNames]: Row<QueryInput<N>> } = {
  "group:joining": { input: inGroup, expected: admins, rights: ["approve"], missing },
  "group:links": { input: inGroup, expected: admins, rights: ["invite"], missing },
  "group:own-requests": { input: () => ({}), expected: signedIn },
  "group:waiting-requests": { input: () => ({}), expected: signedIn },
};
