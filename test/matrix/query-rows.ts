import type { QueryInput, QueryName } from "#lib/contract/queries.ts";
import { activityQueryRows } from "./activity-rows.ts";
import { boardQueryRows } from "./board-rows.ts";
import type { Row } from "./command-rows.ts";
import { holders, inGroup, missing, NOWHERE, signedIn } from "./common.ts";
import { joiningQueryRows } from "./joining-rows.ts";
import { logRows } from "./log-rows.ts";
import { memberQueryRows } from "./member-rows.ts";
import { moderationQueryRows } from "./moderation-rows.ts";
import { orderQueryRows } from "./order-rows.ts";

/** Every query. One that is missing here does not compile. */
export const queryRows: { [N in QueryName]: Row<QueryInput<N>> } = {
  "snapshot:load": { input: () => ({}), expected: signedIn },
  "heads:load": { input: () => ({}), expected: signedIn },
  "personal:load": { input: () => ({}), expected: signedIn },
  // Conversations of others are left out, as those that do not exist are.
  "changes:since": {
    input: async ({ group }) => ({
      cursors: [{ conversationId: (await group()).conversationId, sinceRev: 0 }],
    }),
    expected: signedIn,
    missing: { cursors: [{ conversationId: NOWHERE, sinceRev: 0 }] },
  },
  "history:page": {
    input: inGroup,
    expected: holders,
    missing,
  },
  "member:list": {
    input: inGroup,
    expected: holders,
    missing,
  },
  ...orderQueryRows,
  ...moderationQueryRows,
  ...joiningQueryRows,
  ...memberQueryRows,
  ...boardQueryRows,
  ...activityQueryRows,
  ...logRows,
  "directory:find": { input: ({ cast }) => ({ text: cast.target.name }), expected: signedIn },
  "directory:groups": {
    input: async ({ group }) => ({ numbers: [(await group()).number] }),
    expected: signedIn,
  },
};
