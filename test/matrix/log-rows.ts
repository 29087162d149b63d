import type { groupLogQueryInputs } from "#lib/contract/group/log-queries.ts";
import type { QueryInput } from "#lib/contract/queries.ts";
import type { Row } from "./command-rows.ts";
import { admins, inGroup, missing } from "./common.ts";

/** What the administration of a group reads of it. */
export const logRows: { [N in keyof typeof groupLogQueryInputs]: Row<QueryInput<N>> } = {
  "group:log": { input: inGroup, expected: admins, rights: ["log"], missing },
  "group:verify-log": { input: inGroup, expected: admins, rights: ["log"], missing },
  "group:bounds": { input: inGroup, expected: { ...admins, admin: "not_allowed" }, missing },
};
