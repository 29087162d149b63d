"use client";

import { useTranslations } from "next-intl";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { FormDialog } from "#components/dialogs/form-dialog.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { toast } from "#components/ui/toast.tsx";
import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";
import type { AnnouncementDraft } from "./announcement-draft.ts";
import { AnnouncementFields } from "./announcement-fields.tsx";
import { momentOf } from "./local-time.ts";
import { placedPictures } from "./pictures/draft-picture.ts";
import type { DraftPictures } from "./pictures/use-draft-pictures.ts";
import { useSaveAnnouncement } from "./use-save-announcement.ts";

type EditorProps = DialogProps & {
  conversationId: number;
  /** The one that is changed; null: a new one. */
  announcement: WireAnnouncement | null;
  /** Kept by the page: what was written is still there when the editor is opened again. */
  draft: AnnouncementDraft;
  onChange: (draft: AnnouncementDraft) => void;
  /** Kept by the page, too: they are uploaded also while this is closed. */
  pictures: DraftPictures;
  onSaved: () => void;
};

const FIELDS = ["title", "text", "publishAt", "pictures"];

/** Writes an announcement, or changes one. */
export function AnnouncementEditor(props: EditorProps) {
  const { conversationId, announcement, draft, onChange, pictures, onSaved, ...dialog } = props;
  const t = useTranslations("groupAdmin.announcements.editor");
  const save = useSaveAnnouncement(conversationId, announcement);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(FIELDS);
  const isPublished = announcement !== null && announcement.publishedAt !== null;
  const hasTime = isPublished || !draft.isScheduled || momentOf(draft.publishAt) !== null;
  const placed = placedPictures(pictures.pictures);
  const hasText = draft.title.trim() !== "" && draft.text.trim() !== "";
  const isReady = hasText && hasTime && placed !== null;
  const change = (part: Partial<AnnouncementDraft>) => {
    onChange({ ...draft, ...part });
    clear();
  };
  const send = async () => {
    if (!isReady || !(await submit(() => save(draft, placed)))) return;
    toast.success(t(announcement ? "saved" : draft.isScheduled ? "scheduled" : "published"));
    onSaved();
  };
  return (
    <FormDialog
      {...dialog}
      size="lg"
      title={t(announcement ? "change" : "new")}
      action={t(announcement ? "save" : draft.isScheduled ? "schedule" : "publish")}
      isBusy={isBusy}
      isReady={isReady}
      error={formError}
      onSubmit={send}
    >
      <AnnouncementFields
        draft={draft}
        pictures={pictures}
        isPublished={isPublished}
        errorOf={fieldError}
        onChange={change}
      />
    </FormDialog>
  );
}
