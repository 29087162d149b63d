"use client";

import { useTranslations } from "next-intl";
import { type ListTab, useListTab } from "#components/shell/navigation.tsx";
import { CountBadge } from "#components/ui/badge.tsx";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "#components/ui/tabs.tsx";
import { ConversationList } from "./conversations/conversation-list.tsx";
import { FriendList } from "./friends/friend-list.tsx";
import { GroupList } from "./groups/group-list.tsx";
import { useTabCounts } from "./use-tab-counts.ts";

const tabs: readonly ListTab[] = ["conversations", "friends", "groups"];
const contentClasses = "flex min-h-0 flex-1 flex-col outline-none";

/** 会话 · 好友 · 群. On a phone the bar at the bottom turns them instead of the row of tabs. */
export function ListTabs() {
  const t = useTranslations("contacts.tabs");
  const [tab, setTab] = useListTab();
  const counts = useTabCounts();
  return (
    <Tabs
      value={tab}
      onValueChange={(value) => setTab(tabs.find((one) => one === value) ?? "conversations")}
      className="flex min-h-0 flex-1 flex-col"
    >
      <TabsList aria-label={t("label")} className="max-sm:hidden">
        {tabs.map((one) => (
          <TabsTrigger key={one} value={one}>
            {t(one)}
            <CountBadge count={counts[one].count} label={counts[one].label} />
          </TabsTrigger>
        ))}
      </TabsList>
      <TabsContent value="conversations" tabIndex={-1} className={contentClasses}>
        <ConversationList />
      </TabsContent>
      <TabsContent value="friends" tabIndex={-1} className={contentClasses}>
        <FriendList />
      </TabsContent>
      <TabsContent value="groups" tabIndex={-1} className={contentClasses}>
        <GroupList />
      </TabsContent>
    </Tabs>
  );
}
