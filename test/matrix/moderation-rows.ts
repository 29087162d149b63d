import type { CommandInput } from "#lib/contract/commands.ts";
import type { FilterCommandResults } from "#lib/contract/group/filter.ts";
import type { FilterQueryResults } from "#lib/contract/group/filter-queries.ts";
import type { HeldCommandResults, HeldQueryResults } from "#lib/contract/group/held.ts";
import type { ReportQueryResults } from "#lib/contract/group/report-queries.ts";
import type { ReportCommandResults } from "#lib/contract/group/reports.ts";
import type { QueryInput } from "#lib/contract/queries.ts";
import type { Cell } from "./cast.ts";
import type { Row } from "./command-rows.ts";
import { admins, holders, inGroup, missing } from "./common.ts";

/** A list of words, in as few words as it takes. */
const list = (action: "mask" | "hold" = "mask") => ({ name: "广告", action, words: ["代写"] });

async function filtered(cell: Cell, action: "mask" | "hold" = "mask") {
  const { conversationId } = await inGroup(cell);
  const { owner } = cell.cast;
  const { filterId } = await cell.world
    .as(owner)
    .run("group:create-filter", { conversationId, ...list(action) });
  return { conversationId, filterId };
}

async function held(cell: Cell) {
  const { conversationId } = await filtered(cell, "hold");
  const { target, owner } = cell.cast;
  const clientMessageId = crypto.randomUUID();
  await cell.world.as(target).execute("message:send", { conversationId, clientMessageId, body: "代写" });
  const { held: waiting } = await cell.world.as(owner).read("group:held", { conversationId });
  return { conversationId, heldIds: waiting.map(({ id }) => id) };
}

/** Something said by the target, and reported by the owner. */
async function reported(cell: Cell) {
  const { conversationId } = await inGroup(cell);
  const { target, owner } = cell.cast;
  const { seq } = await cell.world.as(target).send(conversationId, "骂人的话");
  await cell.world.as(owner).run("group:report", { conversationId, seq, reason: "abuse" });
  const { reports } = await cell.world.as(owner).read("group:reports", { conversationId });
  return { conversationId, reportId: reports[0]?.id ?? 0 };
}

/** Something of the holder's that waits for an admin. */
async function ownHeld(cell: Cell) {
  const { conversationId: groupId } = await inGroup(cell);
  const clientMessageId = crypto.randomUUID();
  const said = { groupId, userId: cell.holder.id, clientMessageId, body: "代写", mentions: "[]" };
  const caught = { filterName: "广告", places: "[]", createdAt: new Date() };
  await cell.world.db.heldMessage.create({ data: { ...said, ...caught } });
  return { clientMessageId };
}

type CommandNames = keyof (FilterCommandResults & HeldCommandResults & ReportCommandResults);
export const moderationCommandRows: { [N in CommandNames]: Row<CommandInput<N>> } = {
  "group:create-filter": {
    input: async (cell) => ({ ...(await inGroup(cell)), ...list() }),
    expected: admins,
    rights: ["silence"],
    missing,
  },
  "group:update-filter": {
    input: async (cell) => ({ ...(await filtered(cell)), isOn: false }),
    expected: admins,
    rights: ["silence"],
    missing,
  },
  "group:remove-filter": { input: (cell) => filtered(cell), expected: admins, rights: ["silence"], missing },
  "group:decide-held": {
    input: async (cell) => ({ ...(await held(cell)), decision: "post" }),
    expected: admins,
    rights: ["silence"],
    missing,
  },
  "message:withdraw-held": {
    input: ownHeld,
    expected: holders,
    missing: { clientMessageId: "no-such-message" },
  },
  "group:report": {
    input: async (cell) => {
      const { conversationId } = await inGroup(cell);
      const { seq } = await cell.world.as(cell.cast.target).send(conversationId, "骂人的话");
      return { conversationId, seq, reason: "abuse" };
    },
    expected: holders,
    missing,
  },
  "group:see-reports": { input: inGroup, expected: holders, missing },
  "group:close-report": {
    input: async (cell) => ({ ...(await reported(cell)), action: "dismiss" }),
    expected: admins,
    rights: ["silence"],
    missing,
  },
};

type QueryNames = keyof (FilterQueryResults & HeldQueryResults & ReportQueryResults);
export const moderationQueryRows: { [N in QueryNames]: Row<QueryInput<N>> } = {
  "group:filters": { input: inGroup, expected: admins, rights: ["silence"], missing },
  "group:test-filters": {
    input: async (cell) => ({ ...(await inGroup(cell)), text: "代写" }),
    expected: admins,
    rights: ["silence"],
    missing,
  },
  "group:filter-hits": { input: inGroup, expected: admins, rights: ["silence"], missing },
  "group:held": { input: inGroup, expected: admins, rights: ["silence"], missing },
  "group:waiting": { input: inGroup, expected: admins, rights: ["silence"], missing },
  // Of others' messages nothing is known, as of those that do not exist.
  "message:reviews": {
    input: () => ({ clientMessageIds: ["somebody-elses-message"] }),
    expected: { ...holders, stranger: "ok" },
    missing: { clientMessageIds: ["no-such-message"] },
  },
  "message:own-held": { input: () => ({}), expected: { ...holders, stranger: "ok" } },
  "group:reports": { input: inGroup, expected: admins, rights: ["silence"], missing },
  "group:report-context": { input: reported, expected: admins, rights: ["silence"], missing },
  "group:my-reports": { input: inGroup, expected: holders, missing },
  "group:report-news": { input: () => ({}), expected: { ...holders, stranger: "ok" } },
};
