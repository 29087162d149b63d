import type { CommandInput } from "#lib/contract/commands.ts";
import type { OrderCommandResults } from "#lib/contract/group/order.ts";
import type { OrderQueryResults } from "#lib/contract/group/order-queries.ts";
import type { QueryInput } from "#lib/contract/queries.ts";
import type { Row } from "./command-rows.ts";

const NOWHERE = 999_999_999;
const admins = {
  anonymous: "not_signed_in",
  stranger: "not_available",
  member: "not_allowed",
  admin: "ok",
  owner: "ok",
} as const;

/** What keeps order in a group. */
export const orderCommandRows: { [N in keyof OrderCommandResults]: Row<CommandInput<N>> } = {
  "group:silence": {
    input: async ({ group, cast }) => ({
      conversationId: (await group()).conversationId,
      personIds: [cast.target.id],
      seconds: 600,
    }),
    expected: admins,
    missing: { conversationId: NOWHERE },
  },
  "group:unsilence": {
    input: async ({ group, cast }) => ({
      conversationId: (await group()).conversationId,
      personIds: [cast.target.id],
    }),
    expected: admins,
    missing: { conversationId: NOWHERE },
  },
};

/** What is asked about it. */
export const orderQueryRows: { [N in keyof OrderQueryResults]: Row<QueryInput<N>> } = {
  "group:silenced": {
    input: async ({ group }) => ({ conversationId: (await group()).conversationId }),
    expected: admins,
    missing: { conversationId: NOWHERE },
  },
  "group:everyone-left": {
    input: async ({ group }) => ({ conversationId: (await group()).conversationId }),
    expected: admins,
    missing: { conversationId: NOWHERE },
  },
};
