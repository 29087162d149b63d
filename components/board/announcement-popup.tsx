"use client";

import { useTranslations } from "next-intl";
import { FormError } from "#components/dialogs/form-error.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { AnnouncementArticle } from "./announcement-article.tsx";
import type { NextDue } from "./dues.ts";
import { focusItself } from "./focus-itself.ts";
import { useBoardQuery } from "./use-board-query.ts";
import { useTellPutOff } from "./use-tell-put-off.ts";

export type DueProps = { due: NextDue; onPutOff: () => void };

/** Puts an announcement before its reader. */
export function AnnouncementPopup({ due, onPutOff }: DueProps) {
  const { value } = useBoardQuery("announcement:list", { conversationId: due.conversationId });
  const announcement = value?.announcements.find(({ id }) => id === due.id);
  if (!value || !announcement) return null;
  return <Popup due={due} announcement={announcement} people={value.people} onPutOff={onPutOff} />;
}

type PopupProps = DueProps & { announcement: WireAnnouncement; people: readonly WirePerson[] };

function Popup({ due: { conversationId }, announcement, people, onPutOff }: PopupProps) {
  const t = useTranslations("chat.board");
  const client = useMessengerClient();
  const name = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.name ?? "");
  const { isBusy, submit, formError } = useSubmit();
  const tellPutOff = useTellPutOff();
  const { id: announcementId, needsConfirmation } = announcement;
  const confirm = () => client.command("group:confirm-announcement", { conversationId, announcementId });
  const see = () => {
    // Should it not arrive, it appears once more another time.
    if (needsConfirmation) return later();
    void confirm();
    onPutOff();
  };
  const later = () => {
    onPutOff();
    void client.command("group:put-off-announcement", { conversationId, announcementId }).then(tellPutOff);
  };
  const carryOut = async () => {
    if (await submit(confirm)) onPutOff();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && see()}
      title={t("popupTitle", { name })}
      onOpenAutoFocus={focusItself}
      footer={
        needsConfirmation ? (
          <>
            <Button onClick={later}>{t("later")}</Button>
            <Button variant="primary" isBusy={isBusy} onClick={carryOut}>
              {t("confirm")}
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={see}>
            {t("seen")}
          </Button>
        )
      }
    >
      <AnnouncementArticle conversationId={conversationId} announcement={announcement} people={people} />
      <div className="mt-3">
        <FormError>{formError}</FormError>
      </div>
    </Dialog>
  );
}
