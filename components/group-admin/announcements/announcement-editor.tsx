"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { focusFirstField } from "#components/dialogs/focus-first-field.ts";
import { FormError } from "#components/dialogs/form-error.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";
import type { AnnouncementDraft } from "./announcement-draft.ts";
import { AnnouncementFields } from "./announcement-fields.tsx";
import { momentOf } from "./local-time.ts";
import { useSaveAnnouncement } from "./use-save-announcement.ts";

type EditorProps = DialogProps & {
  conversationId: number;
  /** The one that is changed; null: a new one. */
  announcement: WireAnnouncement | null;
  /** Kept by the page: what was written is still there when the editor is opened again. */
  draft: AnnouncementDraft;
  onChange: (draft: AnnouncementDraft) => void;
  onSaved: () => void;
};

const FIELDS = ["title", "text", "publishAt"];

/** Writes an announcement, or changes one. */
export function AnnouncementEditor(props: EditorProps) {
  const { conversationId, announcement, draft, onChange, onSaved, ...dialog } = props;
  const t = useTranslations("groupAdmin.announcements.editor");
  const tCommon = useTranslations("common");
  const formId = useId();
  const save = useSaveAnnouncement(conversationId, announcement);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(FIELDS);
  const isPublished = announcement !== null && announcement.publishedAt !== null;
  const hasTime = isPublished || !draft.isScheduled || momentOf(draft.publishAt) !== null;
  const isReady = draft.title.trim() !== "" && draft.text.trim() !== "" && hasTime;
  const change = (part: Partial<AnnouncementDraft>) => {
    onChange({ ...draft, ...part });
    clear();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || !(await submit(() => save(draft)))) return;
    toast.success(t(announcement ? "saved" : draft.isScheduled ? "scheduled" : "published"));
    onSaved();
  };
  return (
    <Dialog
      {...dialog}
      size="lg"
      title={t(announcement ? "change" : "new")}
      onOpenAutoFocus={focusFirstField}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{tCommon("cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isBusy} disabled={!isReady}>
            {t(announcement ? "save" : draft.isScheduled ? "schedule" : "publish")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className="flex flex-col gap-4">
        <AnnouncementFields draft={draft} isPublished={isPublished} errorOf={fieldError} onChange={change} />
        <FormError>{formError}</FormError>
      </form>
    </Dialog>
  );
}
