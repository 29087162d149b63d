import { randomUUID } from "node:crypto";
import type { CommandInput } from "#lib/contract/commands.ts";
import type { ActivityCommandResults } from "#lib/contract/group/activities.ts";
import type { ActivityQueryResults } from "#lib/contract/group/activity-queries.ts";
import type { QueryInput } from "#lib/contract/queries.ts";
import type { Cell } from "./cast.ts";
import type { Row } from "./command-rows.ts";
import { admins, holders, inGroup, missing, NOWHERE } from "./common.ts";

type Activity = CommandInput<"activity:create">["activity"];
const poll: Activity = { kind: "poll", title: "春游去哪里", options: ["植物园", "海边"] };
const chain: Activity = { kind: "chain", title: "订餐" };
const checkin: Activity = { kind: "checkin", title: "早读签到" };

/** An activity in a new group, begun by its owner unless by somebody else. */
async function begun({ group, world, cast }: Cell, activity: Activity, by: "owner" | "target" = "owner") {
  const { conversationId } = await group();
  const input = { conversationId, clientMessageId: randomUUID(), activity };
  const { activityId } = await world.as(cast[by]).run("activity:create", input);
  return { conversationId, activityId };
}

const create = (activity: Activity) => async (cell: Cell) => ({
  conversationId: (await cell.group()).conversationId,
  clientMessageId: randomUUID(),
  activity,
});

/** The commands of activities. */
export const activityCommandRows: { [N in keyof ActivityCommandResults]: Row<CommandInput<N>> } = {
  "activity:create": { input: create(poll), expected: holders, missing },
  "activity:vote": {
    input: async (cell) => ({ ...(await begun(cell, poll)), optionIds: [1] }),
    expected: holders,
    missing: { activityId: NOWHERE },
  },
  "activity:join": {
    input: async (cell) => ({ ...(await begun(cell, chain)), text: "两份" }),
    expected: holders,
    missing: { activityId: NOWHERE },
  },
  "activity:withdraw": {
    input: (cell) => begun(cell, poll),
    expected: holders,
    missing: { activityId: NOWHERE },
  },
  "activity:check-in": {
    input: (cell) => begun(cell, checkin),
    expected: holders,
    missing: { activityId: NOWHERE },
  },
  // Of somebody else: the owner and admins, over whom they outrank.
  "activity:close": { input: (cell) => begun(cell, poll, "target"), expected: admins, missing },
  "activity:remove": {
    input: (cell) => begun(cell, poll, "target"),
    expected: admins,
    rights: ["silence"],
    missing,
  },
  "activity:remind": { input: (cell) => begun(cell, poll, "target"), expected: admins, missing },
  "activity:put-off": {
    input: (cell) => begun(cell, poll),
    expected: holders,
    missing: { activityId: NOWHERE },
  },
};

/** What is read of them. */
export const activityQueryRows: { [N in keyof ActivityQueryResults]: Row<QueryInput<N>> } = {
  "activity:load": {
    input: async (cell) => {
      const { conversationId, activityId } = await begun(cell, poll);
      return { conversationId, activityIds: [activityId] };
    },
    expected: holders,
    missing,
  },
  "activity:list": {
    input: inGroup,
    expected: holders,
    missing,
  },
  "activity:entries": {
    input: (cell) => begun(cell, poll),
    expected: holders,
    missing: { activityId: NOWHERE },
  },
  "activity:missing": { input: (cell) => begun(cell, poll), expected: admins, missing },
  "activity:screen": { input: (cell) => begun(cell, checkin), expected: admins, missing },
};
