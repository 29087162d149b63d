"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AnnouncementArticle } from "#components/board/announcement-article.tsx";
import { Button } from "#components/ui/button.tsx";
import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";
import type { WireAnnouncementCount } from "#lib/contract/group/board-queries.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { AnnouncementMenu } from "./announcement-menu.tsx";
import { ReceiptsDialog } from "./receipts-dialog.tsx";

type ItemProps = {
  conversationId: number;
  announcement: WireAnnouncement;
  /** Only of those that ask for something. */
  count: WireAnnouncementCount | undefined;
  people: readonly WirePerson[];
  onEdit: () => void;
};

/** One announcement as its editors see it: how far its readers are, and what can be done with it. */
export function AnnouncementItem({ conversationId, announcement, count, people, onEdit }: ItemProps) {
  const t = useTranslations("groupAdmin.announcements");
  const [isOpen, setIsOpen] = useState(false);
  const { needsConfirmation } = announcement;
  return (
    <li className="rounded-xl border border-line p-4">
      <AnnouncementArticle
        conversationId={conversationId}
        announcement={announcement}
        people={people}
        menu={
          <AnnouncementMenu conversationId={conversationId} announcement={announcement} onEdit={onEdit} />
        }
      >
        {count && (
          <div className="flex flex-wrap items-center gap-3">
            <Progress count={count} />
            <Button size="sm" onClick={() => setIsOpen(true)}>
              {t(needsConfirmation ? "confirmedCount" : "seenCount", {
                count: count.confirmed,
                total: count.confirmed + count.unconfirmed,
              })}
            </Button>
          </div>
        )}
      </AnnouncementArticle>
      {isOpen && (
        <ReceiptsDialog
          open
          onOpenChange={setIsOpen}
          conversationId={conversationId}
          announcement={announcement}
        />
      )}
    </li>
  );
}

function Progress({ count: { confirmed, unconfirmed } }: { count: WireAnnouncementCount }) {
  const share = confirmed / Math.max(1, confirmed + unconfirmed);
  return (
    <span aria-hidden className="h-1.5 w-32 overflow-hidden rounded-full bg-hover">
      <span className="block h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
    </span>
  );
}
