import type { QueryName } from "#lib/contract/queries.ts";
import type { AnyQuery } from "../query.ts";
import { changesSince } from "./changes/since.ts";
import { findInDirectory } from "./directory/find.ts";
import { everyoneLeft } from "./group/everyone-left.ts";
import { listSilenced } from "./group/silenced.ts";
import { loadHeads } from "./heads/load.ts";
import { historyPage } from "./history/page.ts";
import { listMembers } from "./member/list.ts";
import { loadPersonal } from "./personal/load.ts";
import { loadSnapshot } from "./snapshot/load.ts";

/** Every query by its name on the wire. A name of the contract without a query does not compile. */
export const queries: { [N in QueryName]: AnyQuery<N> } = {
  "snapshot:load": loadSnapshot,
  "heads:load": loadHeads,
  "personal:load": loadPersonal,
  "changes:since": changesSince,
  "history:page": historyPage,
  "member:list": listMembers,
  "group:silenced": listSilenced,
  "group:everyone-left": everyoneLeft,
  "directory:find": findInDirectory,
};
