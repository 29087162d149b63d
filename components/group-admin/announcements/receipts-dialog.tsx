"use client";

import { BellRing, Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useBoardQuery } from "#components/board/use-board-query.ts";
import { useMoment } from "#components/board/use-moment.ts";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { FormError } from "#components/dialogs/form-error.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";
import { ReceiptLists } from "./receipt-lists.tsx";
import { useReceiptsFile } from "./use-receipts-file.ts";

type ReceiptsProps = DialogProps & { conversationId: number; announcement: WireAnnouncement };

/** 已确认 / 未确认, live; 一键催办, and the list as a file. */
export function ReceiptsDialog({ conversationId, announcement, ...dialog }: ReceiptsProps) {
  const t = useTranslations("groupAdmin.announcements.receipts");
  const client = useMessengerClient();
  const moment = useMoment();
  const { id: announcementId, title, needsConfirmation, remindedAt } = announcement;
  const { value, refusal, reload } = useBoardQuery("announcement:receipts", {
    conversationId,
    announcementId,
  });
  const { isBusy, submit, formError } = useSubmit();
  const saveFile = useReceiptsFile(title);
  const receipts = value?.receipts ?? [];
  const remind = async () => {
    const done = await submit(() =>
      client.command("group:remind-announcement", { conversationId, announcementId }),
    );
    if (done) toast.success(t("reminded", { count: done.remindedCount }));
  };
  return (
    <Dialog
      {...dialog}
      size="lg"
      title={title}
      description={remindedAt ? t("remindedAt", { time: moment(remindedAt) }) : t("hint")}
      footer={
        <>
          <Button disabled={receipts.length === 0} onClick={() => saveFile(receipts)}>
            <Download aria-hidden size={16} />
            {t("export")}
          </Button>
          {needsConfirmation && (
            <Button
              variant="primary"
              isBusy={isBusy}
              disabled={receipts.every(({ confirmedAt }) => confirmedAt !== null)}
              onClick={remind}
            >
              <BellRing aria-hidden size={16} />
              {t("remind")}
            </Button>
          )}
        </>
      }
    >
      {value ? <ReceiptLists receipts={receipts} /> : <Waiting refusal={refusal} onRetry={reload} />}
      <div className="mt-3">
        <FormError>{formError}</FormError>
      </div>
    </Dialog>
  );
}
