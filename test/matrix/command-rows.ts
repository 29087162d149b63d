import { randomUUID } from "node:crypto";
import type { CommandInput, CommandName } from "#lib/contract/commands.ts";
import type { GroupRight } from "#lib/contract/group/rights.ts";
import type { RefusalCode } from "#lib/contract/refusals.ts";
import { activityCommandRows } from "./activity-rows.ts";
import { boardCommandRows } from "./board-rows.ts";
import type { Cell, Role } from "./cast.ts";
import { admins, holders, inGroup, missing, NOWHERE, signedIn } from "./common.ts";
import { joiningCommandRows } from "./joining-rows.ts";
import { memberRows } from "./member-rows.ts";
import { moderationCommandRows } from "./moderation-rows.ts";
import { orderCommandRows } from "./order-rows.ts";
import { roleRows } from "./role-rows.ts";

export type Outcome = "ok" | RefusalCode;

/** One line of the matrix: what is asked for, and what each role is answered. */
export type Row<Input> = {
  input: (cell: Cell) => Promise<Input> | Input;
  expected: Record<Role, Outcome>;
  /** The rights that an admin needs for it, all of them; missing: none. */
  rights?: readonly GroupRight[];
  /** The same input naming something that does not exist: a stranger must get exactly the same answer. */
  missing?: Partial<Input>;
};

/** Expected outcomes in the order of the roles: anonymous, stranger, member, admin, owner. */
const are = (
  ...[anonymous, stranger, member, admin, owner]: [Outcome, Outcome, Outcome, Outcome, Outcome]
) => ({
  anonymous,
  stranger,
  member,
  admin,
  owner,
});
const everybody = (outcome: Outcome) => are(outcome, outcome, outcome, outcome, outcome);

const account = () => ({ name: "新人", password: "password1" });

async function requestTo(holder: Cell["holder"], { world, newcomer }: Cell) {
  const { requestId } = await world.as(await newcomer()).run("friend:request", { number: holder.number });
  return { requestId: requestId ?? 0 };
}

async function category({ world, holder }: Cell) {
  const made = await world.as(holder).run("category:create", { name: randomUUID().slice(0, 20) });
  return { categoryId: made.category.id };
}

/** Makes room: a person may have only so many categories. */
async function noCategories({ world, holder }: Cell) {
  await world.db.friendCategory.deleteMany({ where: { personId: holder.id } });
}

/** Every command. One that is missing here does not compile. */
export const commandRows: { [N in CommandName]: Row<CommandInput<N>> } = {
  "site:setup": {
    input: () => ({ ...account(), code: "wrong" }),
    expected: everybody("setup_not_available"),
  },
  "person:register": { input: account, expected: everybody("ok") },
  "person:update": { input: () => ({ signature: "你好" }), expected: signedIn },
  // Reached by signing in alone, where the session becomes a cookie.
  "session:start": {
    input: () => ({ login: "10001", password: "x" }),
    expected: everybody("unknown_command"),
  },
  "session:end": { input: () => ({}), expected: signedIn },
  "friend:request": {
    input: async ({ newcomer }) => ({ number: (await newcomer()).number }),
    expected: signedIn,
  },
  "friend:accept": {
    input: (cell) => requestTo(cell.holder, cell),
    expected: holders,
    missing: { requestId: NOWHERE },
  },
  "friend:decline": {
    input: (cell) => requestTo(cell.holder, cell),
    expected: holders,
    missing: { requestId: NOWHERE },
  },
  "friend:withdraw": {
    input: async ({ world, holder, newcomer }) => {
      const { number } = await newcomer();
      return { requestId: (await world.as(holder).run("friend:request", { number })).requestId ?? 0 };
    },
    expected: holders,
    missing: { requestId: NOWHERE },
  },
  "friend:remove": {
    input: async ({ world, holder, newcomer }) => {
      const friend = await newcomer();
      await world.befriend(holder, friend);
      return { personId: friend.id };
    },
    expected: holders,
    missing: { personId: NOWHERE },
  },
  "friend:update": {
    input: ({ cast }) => ({ personId: cast.target.id, remark: "老友" }),
    expected: holders,
    missing: { personId: NOWHERE },
  },
  "category:create": {
    input: async (cell) => {
      await noCategories(cell);
      return { name: randomUUID().slice(0, 20) };
    },
    expected: signedIn,
  },
  "category:rename": {
    input: async (cell) => {
      await noCategories(cell);
      return { ...(await category(cell)), name: randomUUID().slice(0, 20) };
    },
    expected: holders,
    missing: { categoryId: NOWHERE },
  },
  "category:remove": {
    input: async (cell) => {
      await noCategories(cell);
      return category(cell);
    },
    expected: holders,
    missing: { categoryId: NOWHERE },
  },
  "group:create": { input: () => ({ name: "新群" }), expected: signedIn },
  "group:invite": {
    input: async ({ group, cast }) => ({
      conversationId: (await group()).conversationId,
      personIds: [cast.outsider.id],
    }),
    expected: holders,
    missing,
  },
  "group:join": {
    input: async ({ group }) => ({ number: (await group()).number }),
    expected: are("not_signed_in", "ok", "already_member", "already_member", "already_member"),
  },
  "group:leave": {
    input: inGroup,
    expected: are("not_signed_in", "not_available", "ok", "ok", "owner_cannot_leave"),
    missing,
  },
  "group:remove-member": {
    input: async ({ group, cast }) => ({
      conversationId: (await group()).conversationId,
      personId: cast.target.id,
    }),
    expected: admins,
    rights: ["remove"],
    missing,
  },
  ...roleRows,
  "group:set-rules": {
    input: async ({ group }) => ({
      conversationId: (await group()).conversationId,
      rules: { isSilenced: true },
    }),
    expected: admins,
    rights: ["silence"],
    missing,
  },
  ...orderCommandRows,
  ...moderationCommandRows,
  ...joiningCommandRows,
  ...memberRows,
  ...boardCommandRows,
  ...activityCommandRows,
  "message:send": {
    input: async ({ group, cast }) => ({
      conversationId: (await group()).conversationId,
      clientMessageId: randomUUID(),
      body: "@你好",
      mentions: [{ userId: cast.target.id, start: 0, length: 3 }],
    }),
    expected: holders,
    missing,
  },
  "message:recall": {
    input: async ({ group, world, holder }) => {
      const { conversationId } = await group();
      const { seq } = await world.as(holder).send(conversationId, "说错了");
      return { conversationId, seq };
    },
    expected: holders,
    missing,
  },
  "receipt:read": {
    input: async ({ group }) => ({ conversationId: (await group()).conversationId, seq: 0 }),
    expected: holders,
    missing,
  },
  "receipt:mark-unread": {
    input: inGroup,
    expected: holders,
    missing,
  },
};
