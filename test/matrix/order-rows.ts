import type { CommandInput } from "#lib/contract/commands.ts";
import type { OrderCommandResults } from "#lib/contract/group/order.ts";
import type { OrderQueryResults } from "#lib/contract/group/order-queries.ts";
import type { QueryInput } from "#lib/contract/queries.ts";
import type { Row } from "./command-rows.ts";
import { admins, inGroup, missing } from "./common.ts";

/** What keeps order in a group. */
export const orderCommandRows: { [N in keyof OrderCommandResults]: Row<CommandInput<N>> } = {
  "group:silence": {
    input: async ({ group, cast }) => ({
      conversationId: (await group()).conversationId,
      personIds: [cast.target.id],
      seconds: 600,
    }),
    expected: admins,
    rights: ["silence"],
    missing,
  },
  "group:unsilence": {
    input: async ({ group, cast }) => ({
      conversationId: (await group()).conversationId,
      personIds: [cast.target.id],
    }),
    expected: admins,
    rights: ["silence"],
    missing,
  },
};

/** What is asked about it. */
export const orderQueryRows: { [N in keyof OrderQueryResults]: Row<QueryInput<N>> } = {
  "group:silenced": {
    input: inGroup,
    expected: admins,
    rights: ["silence"],
    missing,
  },
  "group:everyone-left": {
    input: inGroup,
    expected: admins,
    missing,
  },
};
