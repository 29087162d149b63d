"use client";

import { Megaphone, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useBoardQuery } from "#components/board/use-board-query.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";
import type { BoardQueryResults } from "#lib/contract/group/board-queries.ts";
import { type AnnouncementDraft, draftOf, EMPTY_ANNOUNCEMENT } from "./announcement-draft.ts";
import { AnnouncementEditor } from "./announcement-editor.tsx";
import { AnnouncementItem } from "./announcement-item.tsx";
import { useDraftPictures } from "./pictures/use-draft-pictures.ts";

type Edited = { announcement: WireAnnouncement | null; draft: AnnouncementDraft };

/** 公告: what was announced, what waits for its time, and who has confirmed it. */
export function AnnouncementsPage({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.announcements");
  const { value, refusal, reload } = useBoardQuery("announcement:list", { conversationId });
  const [edited, setEdited] = useState<Edited>({ announcement: null, draft: EMPTY_ANNOUNCEMENT });
  const pictures = useDraftPictures(conversationId);
  const [isOpen, setIsOpen] = useState(false);
  const begin = (announcement: WireAnnouncement | null) => {
    setEdited({ announcement, draft: announcement ? draftOf(announcement) : EMPTY_ANNOUNCEMENT });
    pictures.begin(announcement?.pictures ?? []);
  };
  const openNew = () => {
    if (edited.announcement) begin(null);
    setIsOpen(true);
  };
  const openOne = (announcement: WireAnnouncement) => {
    begin(announcement);
    setIsOpen(true);
  };
  return (
    <>
      <Button variant="primary" className="self-start" onClick={openNew}>
        <Plus aria-hidden size={16} />
        {t("new")}
      </Button>
      {value ? (
        <Lists conversationId={conversationId} value={value} onEdit={openOne} />
      ) : (
        <Waiting refusal={refusal} onRetry={reload} />
      )}
      {isOpen && (
        <AnnouncementEditor
          open
          onOpenChange={setIsOpen}
          conversationId={conversationId}
          announcement={edited.announcement}
          draft={edited.draft}
          onChange={(draft) => setEdited({ ...edited, draft })}
          pictures={pictures}
          onSaved={() => {
            setIsOpen(false);
            begin(null);
          }}
        />
      )}
    </>
  );
}

type ListsProps = {
  conversationId: number;
  value: BoardQueryResults["announcement:list"];
  onEdit: (announcement: WireAnnouncement) => void;
};

function Lists({ conversationId, value, onEdit }: ListsProps) {
  const t = useTranslations("groupAdmin.announcements");
  const { announcements, managed, people } = value;
  const scheduled = managed?.scheduled ?? [];
  if (announcements.length + scheduled.length === 0)
    return <EmptyState icon={Megaphone} title={t("empty")} hint={t("emptyHint")} />;
  const item = (announcement: WireAnnouncement) => (
    <AnnouncementItem
      key={announcement.id}
      conversationId={conversationId}
      announcement={announcement}
      count={managed?.counts.find(({ announcementId }) => announcementId === announcement.id)}
      people={people}
      onEdit={() => onEdit(announcement)}
    />
  );
  return (
    <>
      {scheduled.length > 0 && <List title={t("scheduled")}>{scheduled.map(item)}</List>}
      {announcements.length > 0 && <List title={t("published")}>{announcements.map(item)}</List>}
    </>
  );
}

function List({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h3 className="text-[13px] font-medium text-muted">{title}</h3>
      <ul className="flex flex-col gap-3">{children}</ul>
    </section>
  );
}
