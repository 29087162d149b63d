import {
  ChartColumn,
  Flag,
  Gavel,
  Link2,
  ListFilter,
  type LucideIcon,
  Megaphone,
  ScrollText,
  Settings,
  ShieldCheck,
  Star,
  UserRoundPlus,
  Users,
} from "lucide-react";
import type { ComponentType } from "react";
import type { Action } from "#lib/domain/policy.ts";
import { AdminsPage } from "./admins/admins-page.tsx";
import { AnnouncementsPage } from "./announcements/announcements-page.tsx";
import { EssencePage } from "./essence/essence-page.tsx";
import { FilterPage } from "./filter/filter-page.tsx";
import { LinksPage } from "./links/links-page.tsx";
import { LogPage } from "./log/log-page.tsx";
import { MembersPage } from "./members/members-page.tsx";
import { OrderPage } from "./order/order-page.tsx";
import { OverviewPage } from "./overview/overview-page.tsx";
import { ReportsPage } from "./reports/reports-page.tsx";
import { RequestsBadge } from "./requests/requests-badge.tsx";
import { RequestsPage } from "./requests/requests-page.tsx";
import type { SectionKey } from "./section-keys.ts";
import { SettingsPage } from "./settings/settings-page.tsx";
import { HeldBadge, ReportsBadge } from "./waiting-badges.tsx";

/** One page of a group's administration. */
export type Section = {
  key: SectionKey;
  icon: LucideIcon;
  /** Who may do this sees the page. */
  action: Action;
  Page: ComponentType<{ conversationId: number }>;
  /** What waits there, shown beside its name in the menu. */
  Badge?: ComponentType<{ conversationId: number }>;
};

/** Every page, in the order of the menu. */
export const sections: readonly Section[] = [
  { key: "overview", icon: ChartColumn, action: "group.administer", Page: OverviewPage },
  { key: "members", icon: Users, action: "group.administer", Page: MembersPage },
  { key: "requests", icon: UserRoundPlus, action: "group.approve", Page: RequestsPage, Badge: RequestsBadge },
  { key: "links", icon: Link2, action: "group.manage-links", Page: LinksPage },
  { key: "announcements", icon: Megaphone, action: "group.announce", Page: AnnouncementsPage },
  { key: "order", icon: Gavel, action: "group.set-rules", Page: OrderPage },
  { key: "filter", icon: ListFilter, action: "group.moderate", Page: FilterPage, Badge: HeldBadge },
  { key: "reports", icon: Flag, action: "group.moderate", Page: ReportsPage, Badge: ReportsBadge },
  { key: "essence", icon: Star, action: "group.unset-essence", Page: EssencePage },
  { key: "admins", icon: ShieldCheck, action: "group.lead", Page: AdminsPage },
  { key: "settings", icon: Settings, action: "group.update", Page: SettingsPage },
  { key: "log", icon: ScrollText, action: "group.see-log", Page: LogPage },
];
