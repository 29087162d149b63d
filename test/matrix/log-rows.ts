import type { groupLogQueryInputs } from "#lib/contract/group/log-queries.ts";
import type { QueryInput } from "#lib/contract/queries.ts";
import type { Cell } from "./cast.ts";
import type { Row } from "./command-rows.ts";

const missing = { conversationId: 999_999_999 };
const inGroup = async ({ group }: Cell) => ({ conversationId: (await group()).conversationId });

const admins = {
  anonymous: "not_signed_in",
  stranger: "not_available",
  member: "not_allowed",
  admin: "ok",
  owner: "ok",
} as const;

/** What the administration of a group reads of it. */
export const logRows: { [N in keyof typeof groupLogQueryInputs]: Row<QueryInput<N>> } = {
  "group:log": { input: inGroup, expected: admins, missing },
  "group:verify-log": { input: inGroup, expected: admins, missing },
  "group:bounds": { input: inGroup, expected: { ...admins, admin: "not_allowed" }, missing },
};
