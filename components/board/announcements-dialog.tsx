"use client";

import { Check, Megaphone } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { useAct } from "#components/dialogs/use-act.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";
import { can } from "#lib/domain/policy.ts";
import { AnnouncementArticle } from "./announcement-article.tsx";
import { useBoardQuery } from "./use-board-query.ts";

/** 群公告: what was announced in a group, for every member. */
export function AnnouncementsDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("chat.board");
  const name = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.name ?? "");
  const mayAnnounce = useMessenger((state) =>
    can("group.announce", selectStanding(state, conversationId, 0)),
  );
  return (
    <Dialog
      {...dialog}
      size="lg"
      title={t("announcements")}
      description={name}
      footer={mayAnnounce && <ManageLink conversationId={conversationId} />}
    >
      <List conversationId={conversationId} />
    </Dialog>
  );
}

function ManageLink({ conversationId }: { conversationId: number }) {
  const t = useTranslations("chat.board");
  const number = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.number);
  return (
    <Button asChild>
      <Link href={`/groups/${number}/admin/announcements`}>{t("manage")}</Link>
    </Button>
  );
}

function List({ conversationId }: { conversationId: number }) {
  const t = useTranslations("chat.board");
  const { value, refusal, reload } = useBoardQuery("announcement:list", { conversationId });
  if (!value) return <Waiting refusal={refusal} onRetry={reload} />;
  if (value.announcements.length === 0)
    return <EmptyState icon={Megaphone} title={t("noAnnouncements")} hint={t("noAnnouncementsHint")} />;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {value.announcements.map((announcement) => (
        <li key={announcement.id} className="py-4 first:pt-1 last:pb-0">
          <AnnouncementArticle
            conversationId={conversationId}
            announcement={announcement}
            people={value.people}
          >
            <OwnConfirmation conversationId={conversationId} announcement={announcement} />
          </AnnouncementArticle>
        </li>
      ))}
    </ul>
  );
}

type Confirmed = "due" | "confirmed" | null;

/** Whether the reader has confirmed it, and the button to do so. */
function OwnConfirmation({
  conversationId,
  announcement,
}: {
  conversationId: number;
  announcement: WireAnnouncement;
}) {
  const t = useTranslations("chat.board");
  const act = useAct();
  const { id: announcementId, needsConfirmation, authorId, showsToNewcomers, publishedAt } = announcement;
  const state = useMessenger(({ messenger }): Confirmed => {
    const membership = messenger.conversations[conversationId]?.membership;
    if (!needsConfirmation || !membership) return null;
    if (membership.dueAnnouncements.some((due) => due.announcementId === announcementId)) return "due";
    const isReader = showsToNewcomers || membership.joinedAt <= (publishedAt ?? "");
    return isReader && authorId !== messenger.me.id ? "confirmed" : null;
  });
  if (state === null) return null;
  if (state === "confirmed")
    return (
      <p className="flex items-center gap-1 text-[12px] text-success">
        <Check aria-hidden size={14} />
        {t("confirmed")}
      </p>
    );
  return (
    <Button
      size="sm"
      variant="primary"
      className="self-start"
      onClick={() => void act("group:confirm-announcement", { conversationId, announcementId })}
    >
      {t("confirm")}
    </Button>
  );
}
