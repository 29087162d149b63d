"use client";

import { CircleUserRound, type LucideIcon, MessageCircle, UserRound, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTabCounts } from "#components/contacts/use-tab-counts.ts";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { CountBadge } from "#components/ui/badge.tsx";
import { type ListTab, useListTab } from "./navigation.tsx";

const tabs: readonly { tab: ListTab; icon: LucideIcon }[] = [
  { tab: "conversations", icon: MessageCircle },
  { tab: "friends", icon: UserRound },
  { tab: "groups", icon: UsersRound },
];

/** The bar at the foot of a phone: the three lists, and me. */
export function TabBar() {
  const t = useTranslations("shell.tabBar");
  const tTabs = useTranslations("contacts.tabs");
  const dialogs = useDialogs();
  const [tab, setTab] = useListTab();
  const counts = useTabCounts();
  return (
    <nav
      aria-label={t("label")}
      className="flex shrink-0 border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {tabs.map(({ tab: own, icon }) => (
        <BarButton
          key={own}
          icon={icon}
          word={tTabs(own)}
          isCurrent={tab === own}
          badge={counts[own]}
          onPress={() => setTab(own)}
        />
      ))}
      <BarButton icon={CircleUserRound} word={t("me")} onPress={() => dialogs.open({ kind: "settings" })} />
    </nav>
  );
}

type BarButtonProps = {
  icon: LucideIcon;
  word: string;
  isCurrent?: boolean;
  badge?: { count: number; label?: string };
  onPress: () => void;
};

function BarButton({ icon: Icon, word, isCurrent = false, badge, onPress }: BarButtonProps) {
  return (
    <button
      type="button"
      aria-current={isCurrent ? "page" : undefined}
      onClick={onPress}
      className="flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-[11px] text-muted focus-visible:-outline-offset-2 aria-[current]:text-accent-text"
    >
      <span className="relative">
        <Icon aria-hidden size={22} strokeWidth={isCurrent ? 2.25 : 1.75} />
        {badge && (
          <CountBadge
            count={badge.count}
            label={badge.label}
            className="absolute -top-1.5 start-3.5 ring-2 ring-panel"
          />
        )}
      </span>
      {word}
    </button>
  );
}
