"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Answer } from "#lib/contract/refusals.ts";
import type { DialogProps } from "./dialogs-provider.tsx";
import { focusFirstField } from "./focus-first-field.ts";
import { FormError } from "./form-error.tsx";
import { useSubmit } from "./use-submit.ts";

type TextDialogProps = DialogProps & {
  title: string;
  label: string;
  hint?: string;
  initial: string;
  maxLength: number;
  isRequired?: boolean;
  /** The word on the button that does it; 保存 unless told. */
  action?: string;
  /** The input's name in the command: a refusal that names it stands beside the field. */
  field: string;
  save: (text: string) => Promise<Answer<unknown>>;
};

/** Asks for one line of text: a remark, the name of a category, the signature. */
export function TextDialog(props: TextDialogProps) {
  const {
    title,
    label,
    hint,
    initial,
    maxLength,
    isRequired = false,
    action,
    field,
    save,
    ...dialog
  } = props;
  const tCommon = useTranslations("common");
  const formId = useId();
  const [text, setText] = useState(initial);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit([field]);
  const isMissing = isRequired && text.trim() === "";
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isMissing) return;
    const saved = await submit(() => save(text.trim()));
    if (saved) dialog.onOpenChange(false);
  };
  return (
    <Dialog
      {...dialog}
      onOpenAutoFocus={focusFirstField}
      size="sm"
      title={title}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{tCommon("cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isBusy} disabled={isMissing}>
            {action ?? tCommon("save")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className="flex flex-col gap-3">
        <Field label={label} hint={hint} error={fieldError(field)} aside={`${text.length}/${maxLength}`}>
          <Input
            value={text}
            maxLength={maxLength}
            autoComplete="off"
            onChange={(event) => {
              setText(event.target.value);
              clear();
            }}
          />
        </Field>
        <FormError>{formError}</FormError>
      </form>
    </Dialog>
  );
}
