import { ChartNoAxesColumn, ClipboardCheck, ListOrdered, type LucideIcon } from "lucide-react";
import type { ActivityKind } from "#lib/contract/group/activities.ts";

/** What each kind of activity is recognised by. */
export const activityIcons: Record<ActivityKind, LucideIcon> = {
  poll: ChartNoAxesColumn,
  chain: ListOrdered,
  checkin: ClipboardCheck,
};
