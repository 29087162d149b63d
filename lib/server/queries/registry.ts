import type { QueryName } from "#lib/contract/queries.ts";
import type { AnyQuery } from "../query.ts";
import { listEntries } from "./activity/entries.ts";
import { listActivities } from "./activity/list.ts";
import { loadShownActivities } from "./activity/load.ts";
import { listMissing } from "./activity/missing.ts";
import { showOnScreen } from "./activity/screen.ts";
import { listAnnouncements } from "./announcement/list.ts";
import { listReceipts } from "./announcement/receipts.ts";
import { changesSince } from "./changes/since.ts";
import { findInDirectory } from "./directory/find.ts";
import { loadGroupsByNumber } from "./directory/groups.ts";
import { listEssences } from "./essence/list.ts";
import { loadGroupBounds } from "./group/bounds.ts";
import { listBulks } from "./group/bulks.ts";
import { everyoneLeft } from "./group/everyone-left.ts";
import { listFilterHits } from "./group/filter-hits.ts";
import { listFilters } from "./group/filters.ts";
import { listHeld } from "./group/held.ts";
import { loadJoining } from "./group/joining.ts";
import { listLinks } from "./group/links.ts";
import { readLog } from "./group/log.ts";
import { listMyReports } from "./group/my-reports.ts";
import { loadOverview } from "./group/overview.ts";
import { listOwnRequests } from "./group/own-requests.ts";
import { readReportContext } from "./group/report-context.ts";
import { countReportNews } from "./group/report-news.ts";
import { listReports } from "./group/reports.ts";
import { listSilenced } from "./group/silenced.ts";
import { testFilters } from "./group/test-filters.ts";
import { verifyLog } from "./group/verify-log.ts";
import { countWaiting } from "./group/waiting.ts";
import { countWaitingRequests } from "./group/waiting-requests.ts";
import { loadHeads } from "./heads/load.ts";
import { historyPage } from "./history/page.ts";
import { listActivity } from "./member/activity.ts";
import { listMembers } from "./member/list.ts";
import { listOwnHeld } from "./message/own-held.ts";
import { listReviews } from "./message/reviews.ts";
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
  "group:filters": listFilters,
  "group:test-filters": testFilters,
  "group:filter-hits": listFilterHits,
  "group:held": listHeld,
  "group:waiting": countWaiting,
  "message:reviews": listReviews,
  "message:own-held": listOwnHeld,
  "group:reports": listReports,
  "group:report-context": readReportContext,
  "group:my-reports": listMyReports,
  "group:report-news": countReportNews,
  "member:activity": listActivity,
  "group:bulks": listBulks,
  "group:overview": loadOverview,
  "group:log": readLog,
  "group:verify-log": verifyLog,
  "group:bounds": loadGroupBounds,
  "directory:find": findInDirectory,
  "directory:groups": loadGroupsByNumber,
  "group:joining": loadJoining,
  "group:links": listLinks,
  "group:own-requests": listOwnRequests,
  "group:waiting-requests": countWaitingRequests,
  "announcement:list": listAnnouncements,
  "announcement:receipts": listReceipts,
  "essence:list": listEssences,
  "activity:load": loadShownActivities,
  "activity:list": listActivities,
  "activity:entries": listEntries,
  "activity:missing": listMissing,
  "activity:screen": showOnScreen,
};
