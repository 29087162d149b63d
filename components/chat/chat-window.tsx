"use client";

import { useTranslations } from "next-intl";
import { AnnouncementBar } from "#components/board/announcement-bar.tsx";
import { Composer } from "#components/composer/composer.tsx";
import { MembersPanel } from "#components/members/members-panel.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectTitleOf } from "#lib/client/selectors.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { GroupNews } from "./group-news.tsx";
import { ChatHeader } from "./header/chat-header.tsx";
import { HistoryLoading } from "./history-loading.tsx";
import { MessageMenuProvider } from "./menu/message-menu.tsx";
import { MessageList } from "./message-list.tsx";
import { Receipts } from "./rows/receipts.tsx";
import { usePlaceLoaded } from "./scroll/use-place-loaded.ts";
import { SilenceBanner } from "./silence-banner.tsx";
import { useMembersShown } from "./use-members-shown.ts";

type ChatWindowProps = {
  conversationId: number;
  /** Back to the list, on phones. */
  onBack?: () => void;
};

/** One open conversation: its title, its history, what one writes, and a group's members. */
export function ChatWindow({ conversationId, onBack }: ChatWindowProps) {
  const conversation = useMessenger((state) => state.messenger.conversations[conversationId]);
  return conversation ? <OpenConversation conversation={conversation} onBack={onBack} /> : null;
}

function OpenConversation({
  conversation,
  onBack,
}: {
  conversation: ConversationState;
  onBack?: () => void;
}) {
  const t = useTranslations("chat");
  const title = useMessenger((state) => selectTitleOf(state, conversation));
  const members = useMembersShown();
  const { id, kind } = conversation;
  const isReady = usePlaceLoaded(conversation);
  const hasMembers = kind === "group" && members.isShown;
  return (
    <section aria-label={t("window", { name: title })} className="flex h-full min-h-0 min-w-0 bg-panel">
      <div className="flex min-w-0 flex-1 flex-col">
        <ChatHeader
          conversation={conversation}
          onBack={onBack}
          isMembersShown={hasMembers}
          onToggleMembers={() => members.setIsShown(!members.isShown)}
        />
        {kind === "group" && <SilenceBanner key={`silence:${id}`} conversationId={id} />}
        <AnnouncementBar conversationId={id} />
        {kind === "group" && <GroupNews conversationId={id} />}
        {isReady ? (
          <Receipts conversationId={id}>
            <MessageMenuProvider key={id}>
              <MessageList conversationId={id} />
            </MessageMenuProvider>
          </Receipts>
        ) : (
          <HistoryLoading conversationId={id} />
        )}
        <Composer key={`composer:${id}`} conversationId={id} title={title} />
      </div>
      {hasMembers && members.isBeside && (
        <aside className="w-60 shrink-0 border-line border-l">
          <MembersPanel conversationId={id} />
        </aside>
      )}
      <Sheet
        open={hasMembers && !members.isBeside}
        onOpenChange={members.setIsShown}
        title={t("header.members")}
      >
        <MembersPanel conversationId={id} onClose={() => members.setIsShown(false)} />
      </Sheet>
    </section>
  );
}
