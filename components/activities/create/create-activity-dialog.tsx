"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { FormDialog } from "#components/dialogs/form-dialog.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { newClientMessageId } from "#lib/client/storage/new-id.ts";
import type { ActivityKind } from "#lib/contract/group/activities.ts";
import { limits } from "#lib/contract/limits.ts";
import { type ActivityDraft, activityOf, isComplete } from "./activity-draft.ts";
import { ActivityFields } from "./activity-fields.tsx";
import { ActivityPreview } from "./activity-preview.tsx";
import { deadlineMoment } from "./deadline.ts";
import { useKeptDraft } from "./use-kept-draft.ts";

type CreateProps = DialogProps & { conversationId: number; activity: ActivityKind };

const optionFields = Array.from({ length: limits.pollOptions.max }, (_, at) => `activity.options.${at}`);
const FIELDS = [
  "closesAt",
  "activity.title",
  "activity.detail",
  "activity.example",
  "activity.maxEntries",
  ...optionFields,
];

/** Begins a 投票, a 接龙 or a 签到 in a group. */
export function CreateActivityDialog({ conversationId, activity: kind, ...dialog }: CreateProps) {
  const t = useTranslations("activities.create");
  const client = useMessengerClient();
  const aheadMs = useMessenger((state) => state.serverAheadMs);
  const name = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.name ?? "");
  // One for the whole form: however often it is sent, it begins one activity.
  const [clientMessageId] = useState(newClientMessageId);
  const { draft, change, forget } = useKeptDraft(conversationId, kind);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(FIELDS);
  const edit = (part: Partial<ActivityDraft>) => {
    change(part);
    clear();
  };
  const send = async () => {
    const now = new Date(Date.now() + aheadMs);
    const closesAt = deadlineMoment(draft.deadline, draft.ownDeadline, now);
    const activity = activityOf(kind, draft);
    const begun = await submit(() =>
      client.command("activity:create", { conversationId, clientMessageId, closesAt, activity }),
    );
    if (!begun) return;
    forget();
    toast.success(t(`done.${kind}`));
    dialog.onOpenChange(false);
  };
  return (
    <FormDialog
      {...dialog}
      size="lg"
      title={t(`title.${kind}`)}
      description={name}
      action={t("begin")}
      isBusy={isBusy}
      isReady={isComplete(kind, draft, Date.now())}
      error={formError}
      onSubmit={send}
    >
      <ActivityFields kind={kind} draft={draft} errorOf={fieldError} onChange={edit} />
      <ActivityPreview conversationId={conversationId} kind={kind} draft={draft} />
    </FormDialog>
  );
}
