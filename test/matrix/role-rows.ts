import type { CommandInput } from "#lib/contract/commands.ts";
import type { groupRoleInputs } from "#lib/contract/group/roles.ts";
import type { Cell } from "./cast.ts";
import type { Row } from "./command-rows.ts";
import { admins, inGroup, missing, owners } from "./common.ts";

/** Who is not asked to take a group over is told of no offer, whatever their role. */
const asked = { ...owners, member: "ok", admin: "ok", owner: "not_available" } as const;

async function aboutTarget({ group, cast }: Cell) {
  return { conversationId: (await group()).conversationId, personId: cast.target.id };
}

async function aboutAdmin(cell: Cell) {
  const subject = await aboutTarget(cell);
  await cell.world.as(cell.cast.owner).run("group:appoint-admin", subject);
  return subject;
}

/** A group offered to whoever asks, or to the target where that is impossible. */
async function offered(cell: Cell, toActor: boolean) {
  const { cast, actor, role, world } = cell;
  const subject = await inGroup(cell);
  const to = toActor && (role === "member" || role === "admin") ? actor : cast.target;
  await world.as(cast.owner).run("group:offer-ownership", { ...subject, personId: to.id });
  return subject;
}

async function disbanded(cell: Cell) {
  const subject = await inGroup(cell);
  await cell.world.as(cell.cast.owner).run("group:disband", { ...subject, name: "测试群" });
  return subject;
}

/** Who leads a group, its data and its end. */
export const roleRows: { [N in keyof typeof groupRoleInputs]: Row<CommandInput<N>> } = {
  "group:appoint-admin": { input: aboutTarget, expected: owners, missing },
  "group:dismiss-admin": { input: aboutAdmin, expected: owners, missing },
  "group:set-rights": {
    input: async (cell) => ({ ...(await aboutAdmin(cell)), rights: ["announce"] }),
    expected: owners,
    missing,
  },
  "group:offer-ownership": { input: aboutTarget, expected: owners, missing },
  "group:withdraw-ownership": { input: (cell) => offered(cell, false), expected: owners, missing },
  "group:take-ownership": { input: (cell) => offered(cell, true), expected: asked, missing },
  "group:decline-ownership": { input: (cell) => offered(cell, true), expected: asked, missing },
  "group:disband": {
    input: async (cell) => ({ ...(await inGroup(cell)), name: "测试群" }),
    expected: owners,
    missing,
  },
  "group:restore": { input: disbanded, expected: owners, missing },
  "group:update": {
    input: async (cell) => ({ ...(await inGroup(cell)), name: "新名字", tags: ["徒步"] }),
    expected: admins,
    rights: ["edit"],
    missing,
  },
  "group:resize": {
    input: async (cell) => ({ ...(await inGroup(cell)), maxMemberNums: 500 }),
    expected: owners,
    missing,
  },
};
