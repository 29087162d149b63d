"use client";

import { useTranslations } from "next-intl";
import { DuePopup } from "#components/board/due-popup.tsx";
import { ChatWindow } from "#components/chat/chat-window.tsx";
import { NoConversation } from "#components/chat/no-conversation.tsx";
import { ContactsPanel } from "#components/contacts/contacts-panel.tsx";
import { DialogHost } from "#components/dialogs/dialog-host.tsx";
import { DialogsProvider } from "#components/dialogs/dialogs-provider.tsx";
import { cn } from "#components/ui/cn.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { ConnectionBanner } from "./connection/connection-banner.tsx";
import { NavigationProvider, useNavigation } from "./navigation.tsx";
import { Rail } from "./rail.tsx";
import { SessionEnded } from "./session-ended.tsx";
import { TabBar } from "./tab-bar.tsx";
import { useGoneGroups } from "./use-gone-groups.ts";
import { useOwnershipOffers } from "./use-ownership-offers.ts";
import { useReportNews } from "./use-report-news.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { useUnreadIcon } from "./use-unread-icon.ts";
import { useUnreadTitle } from "./use-unread-title.ts";

/** The messenger's one page: the lists at the left, the open conversation beside them; on a phone one of the two. */
export function Shell() {
  return (
    <NavigationProvider>
      <DialogsProvider>
        <Panels />
        <Signs />
        <DialogHost />
        <DuePopup />
        <SessionEnded />
      </DialogsProvider>
    </NavigationProvider>
  );
}

/** What tells of the conversations outside of the panels; on its own, for it looks at every change of them. */
function Signs() {
  useUnreadTitle();
  useUnreadIcon();
  useGoneGroups();
  useReportNews();
  useOwnershipOffers();
  return null;
}

function Panels() {
  const t = useTranslations("shell");
  const navigation = useNavigation();
  const openId = useMessenger((state) => state.openId);
  useShortcuts();
  return (
    <div className="flex h-dvh flex-col pt-[env(safe-area-inset-top)]">
      <ConnectionBanner />
      <div className="flex min-h-0 flex-1">
        <Rail />
        <main className="flex min-w-0 flex-1">
          <section
            aria-label={t("list")}
            className={cn(
              "flex w-full shrink-0 flex-col border-line bg-panel-muted sm:w-[264px] sm:border-e lg:w-[300px]",
              openId !== null && "max-sm:hidden",
            )}
          >
            <h1 className="sr-only">WebQQ</h1>
            <ContactsPanel />
            <TabBar />
          </section>
          <div className={cn("min-w-0 flex-1", openId === null && "max-sm:hidden")}>
            {openId === null ? (
              <NoConversation />
            ) : (
              <ChatWindow conversationId={openId} onBack={navigation.close} />
            )}
          </div>
        </main>
      </div>
    </div>
  );
}
