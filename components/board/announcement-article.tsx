"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MessageBody } from "#components/chat/rows/message-body.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { PictureGrid } from "./pictures/picture-grid.tsx";
import { useMoment } from "./use-moment.ts";
import { useNameIn } from "./use-name-in.ts";

type ArticleProps = {
  conversationId: number;
  announcement: WireAnnouncement;
  /** Who the answer named. */
  people: readonly WirePerson[];
  /** At the far end of the title: what can be done with it. */
  menu?: ReactNode;
  /** Below the text. */
  children?: ReactNode;
};

/** An announcement as its readers see it: what it says, who said it when. */
export function AnnouncementArticle(props: ArticleProps) {
  const { conversationId, announcement, people, menu, children } = props;
  const t = useTranslations("chat.board");
  const moment = useMoment();
  const author = useNameIn(conversationId, announcement.authorId, people);
  const { id, title, text, isPinned, needsConfirmation, publishedAt, publishAt, editedAt } = announcement;
  const time = moment(publishedAt ?? publishAt);
  return (
    <article aria-label={title} className="flex flex-col gap-2">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 className="text-[15px] font-semibold leading-6 [overflow-wrap:anywhere]">
            <bdi>{title}</bdi>
          </h3>
          <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 gap-y-1 text-[12px] text-muted">
            {isPinned && <Badge tone="accent">{t("pinned")}</Badge>}
            {needsConfirmation && <Badge tone="warning">{t("needsConfirmation")}</Badge>}
            <span>{publishedAt ? t("publishedBy", { author, time }) : t("plannedBy", { author, time })}</span>
            {editedAt && <span>{t("editedAt", { time: moment(editedAt) })}</span>}
          </p>
        </div>
        {menu}
      </header>
      <div className="leading-[1.6]">
        {/* What is changed is shown folded again. */}
        <MessageBody key={text} id={`announcement:${id}`} body={text} />
      </div>
      <PictureGrid pictures={announcement.pictures} />
      {children}
    </article>
  );
}
