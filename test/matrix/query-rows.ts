import type { QueryInput, QueryName } from "#lib/contract/queries.ts";
import { activityQueryRows } from "./activity-rows.ts";
import { boardQueryRows } from "./board-rows.ts";
import type { Outcome, Row } from "./command-rows.ts";
import { joiningQueryRows } from "./joining-rows.ts";
import { logRows } from "./log-rows.ts";
import { memberQueryRows } from "./member-rows.ts";
import { moderationQueryRows } from "./moderation-rows.ts";
import { orderQueryRows } from "./order-rows.ts";

const NOWHERE = 999_999_999;
const all = (stranger: Outcome) =>
  ({ anonymous: "not_signed_in", stranger, member: "ok", admin: "ok", owner: "ok" }) as const;

/** Every query. One that is missing here does not compile. */
export const queryRows: { [N in QueryName]: Row<QueryInput<N>> } = {
  "snapshot:load": { input: () => ({}), expected: all("ok") },
  "heads:load": { input: () => ({}), expected: all("ok") },
  "personal:load": { input: () => ({}), expected: all("ok") },
  // Conversations of others are left out, as those that do not exist are.
  "changes:since": {
    input: async ({ group }) => ({
      cursors: [{ conversationId: (await group()).conversationId, sinceRev: 0 }],
    }),
    expected: all("ok"),
    missing: { cursors: [{ conversationId: NOWHERE, sinceRev: 0 }] },
  },
  "history:page": {
    input: async ({ group }) => ({ conversationId: (await group()).conversationId }),
    expected: all("not_available"),
    missing: { conversationId: NOWHERE },
  },
  "member:list": {
    input: async ({ group }) => ({ conversationId: (await group()).conversationId }),
    expected: all("not_available"),
    missing: { conversationId: NOWHERE },
  },
  ...orderQueryRows,
  ...moderationQueryRows,
  ...joiningQueryRows,
  ...memberQueryRows,
  ...boardQueryRows,
  ...activityQueryRows,
  ...logRows,
  "directory:find": { input: ({ cast }) => ({ text: cast.target.name }), expected: all("ok") },
};
