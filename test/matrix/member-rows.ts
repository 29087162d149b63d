import { randomUUID } from "node:crypto";
import type { CommandInput, CommandName } from "#lib/contract/commands.ts";
import type { memberQueryInputs } from "#lib/contract/group/member-queries.ts";
import type { memberCommandInputs } from "#lib/contract/group/members.ts";
import type { placeCommandInputs } from "#lib/contract/places.ts";
import type { QueryInput } from "#lib/contract/queries.ts";
import type { Cell } from "./cast.ts";
import type { Row } from "./command-rows.ts";
import { admins, holders, inGroup, missing, NOWHERE, owners, signedIn } from "./common.ts";

async function category({ world, holder }: Cell) {
  await world.db.groupCategory.deleteMany({ where: { personId: holder.id } });
  const name = randomUUID().slice(0, 20);
  return { categoryId: (await world.as(holder).run("group-category:create", { name })).category.id };
}

type Names = keyof typeof memberCommandInputs | keyof typeof placeCommandInputs;

/** What is set of a group's members, and by each for themselves. */
export const memberRows: { [N in Names & CommandName]: Row<CommandInput<N>> } = {
  "group:set-card": {
    input: async (cell) => ({
      ...(await inGroup(cell)),
      cards: [{ personId: cell.cast.target.id, card: "课代表" }],
    }),
    expected: admins,
    rights: ["edit"],
    missing,
  },
  "group:set-title": {
    input: async (cell) => ({ ...(await inGroup(cell)), personId: cell.cast.target.id, title: "学霸" }),
    expected: owners,
    missing,
  },
  "group:start-bulk": {
    input: async (cell) => ({
      ...(await inGroup(cell)),
      act: { kind: "remove" },
      personIds: [cell.cast.target.id],
    }),
    expected: admins,
    rights: ["remove"],
    missing,
  },
  "group:stop-bulk": {
    input: async (cell) => {
      const { conversationId } = await inGroup(cell);
      const { world, cast, actor } = cell;
      const by = actor === cast.admin ? cast.admin : cast.owner;
      // One's own card is what every admin may change.
      const asked = { act: { kind: "set-card", pattern: "{name}" } as const, personIds: [by.id] };
      const { bulkId } = await world.as(by).run("group:start-bulk", { conversationId, ...asked });
      return { conversationId, bulkId };
    },
    expected: admins,
    missing,
  },
  "conversation:set-pinned": {
    input: async (cell) => ({ ...(await inGroup(cell)), isPinned: true }),
    expected: holders,
    missing,
  },
  "conversation:set-notify": {
    input: async (cell) => ({ ...(await inGroup(cell)), notify: "mentions" }),
    expected: holders,
    missing,
  },
  "conversation:set-remark": {
    input: async (cell) => ({ ...(await inGroup(cell)), remark: "老同学" }),
    expected: holders,
    missing,
  },
  "conversation:set-category": {
    input: async (cell) => ({ ...(await inGroup(cell)), categoryId: null }),
    expected: holders,
    missing,
  },
  "group-category:create": {
    input: async ({ world, holder }) => {
      await world.db.groupCategory.deleteMany({ where: { personId: holder.id } });
      return { name: randomUUID().slice(0, 20) };
    },
    expected: signedIn,
  },
  "group-category:rename": {
    input: async (cell) => ({ ...(await category(cell)), name: randomUUID().slice(0, 20) }),
    expected: holders,
    missing: { categoryId: NOWHERE },
  },
  "group-category:remove": { input: category, expected: holders, missing: { categoryId: NOWHERE } },
};

export const memberQueryRows: { [N in keyof typeof memberQueryInputs]: Row<QueryInput<N>> } = {
  "member:activity": { input: inGroup, expected: holders, missing },
  "group:bulks": { input: inGroup, expected: admins, missing },
  "group:overview": {
    input: async (cell) => ({ ...(await inGroup(cell)), days: 7 }),
    expected: admins,
    missing,
  },
};
