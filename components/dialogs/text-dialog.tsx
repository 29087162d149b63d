"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Answer } from "#lib/contract/refusals.ts";
import type { DialogProps } from "./dialogs-provider.tsx";
import { FormDialog } from "./form-dialog.tsx";
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
  const [text, setText] = useState(initial);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit([field]);
  const isMissing = isRequired && text.trim() === "";
  const send = async () => {
    const saved = await submit(() => save(text.trim()));
    if (saved) dialog.onOpenChange(false);
  };
  return (
    <FormDialog
      {...dialog}
      size="sm"
      title={title}
      action={action ?? tCommon("save")}
      isBusy={isBusy}
      isReady={!isMissing}
      error={formError}
      onSubmit={send}
    >
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
    </FormDialog>
  );
}
