"use client";

import { Pencil, Pin, PinOff, Send, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useAct } from "#components/dialogs/use-act.ts";
import { MenuItem } from "#components/ui/menu.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";

type MenuProps = { conversationId: number; announcement: WireAnnouncement; onEdit: () => void };

/** What can be done with an announcement. */
export function AnnouncementMenu({ conversationId, announcement, onEdit }: MenuProps) {
  const t = useTranslations("groupAdmin.announcements");
  const client = useMessengerClient();
  const dialogs = useDialogs();
  const act = useAct();
  const {
    id: announcementId,
    title,
    text,
    isPinned,
    showsToNewcomers,
    popsUp,
    needsConfirmation,
  } = announcement;
  const one = { conversationId, announcementId };
  const pin = () =>
    act("group:update-announcement", {
      ...one,
      title,
      text,
      isPinned: !isPinned,
      showsToNewcomers,
      popsUp,
      needsConfirmation,
      asksAgain: false,
    });
  const remove = () =>
    dialogs.open({
      kind: "confirm",
      title: t("removeTitle", { title }),
      text: t("removeText"),
      action: t("remove"),
      run: async () => {
        const answer = await client.command("group:remove-announcement", one);
        return answer.ok ? null : answer.refusal;
      },
    });
  return (
    <RowMenu label={t("menu", { title })} tabIndex={0}>
      {announcement.publishedAt === null && (
        <MenuItem icon={Send} onSelect={() => void act("group:publish-announcement", one)}>
          {t("publishNow")}
        </MenuItem>
      )}
      <MenuItem icon={Pencil} onSelect={onEdit}>
        {t("edit")}
      </MenuItem>
      <MenuItem icon={isPinned ? PinOff : Pin} onSelect={() => void pin()}>
        {t(isPinned ? "unpin" : "pin")}
      </MenuItem>
      <MenuItem icon={Trash2} isDanger onSelect={remove}>
        {t("remove")}
      </MenuItem>
    </RowMenu>
  );
}
