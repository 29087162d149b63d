"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { type ReportReason, reportReasons } from "#lib/contract/group/report-words.ts";
import { limits } from "#lib/contract/limits.ts";
import type { DialogProps, DialogSpec } from "../dialogs-provider.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { useSubmit } from "../use-submit.ts";

/** 举报: tells the admins of a group what is wrong with a message or a member. */
export function ReportDialog({
  spec,
  ...dialog
}: DialogProps & { spec: Extract<DialogSpec, { kind: "report" }> }) {
  const t = useTranslations("dialogs.report");
  const client = useMessengerClient();
  const [reason, setReason] = useState<ReportReason>("spam");
  const [note, setNote] = useState("");
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["note"]);
  const { conversationId, name, seq, personId } = spec;
  const send = async () => {
    const input = { conversationId, seq, personId, reason, note };
    if (!(await submit(() => client.command("group:report", input)))) return;
    dialog.onOpenChange(false);
    toast.success(t("sent"));
  };
  return (
    <FormDialog
      {...dialog}
      size="sm"
      title={t(seq === null ? "memberTitle" : "messageTitle", { name })}
      description={t("hint")}
      action={t("send")}
      isDanger
      isBusy={isBusy}
      error={formError}
      onSubmit={send}
    >
      <Field label={t("reason")}>
        <Select
          value={reason}
          onChange={(event) => {
            const chosen = reportReasons.find((one) => one === event.target.value);
            if (chosen) setReason(chosen);
            clear();
          }}
        >
          {reportReasons.map((one) => (
            <option key={one} value={one}>
              {t(`reasons.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("note")} error={fieldError("note")} aside={`${note.length}/${limits.reportNote.max}`}>
        <Textarea
          value={note}
          maxLength={limits.reportNote.max}
          onChange={(event) => {
            setNote(event.target.value);
            clear();
          }}
        />
      </Field>
    </FormDialog>
  );
}
