"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type FormEvent, type ReactNode, useId } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { DialogProps } from "./dialogs-provider.tsx";
import { focusFirstField } from "./focus-first-field.ts";
import { FormError } from "./form-error.tsx";

type FormDialogProps = DialogProps &
  Pick<ComponentProps<typeof Dialog>, "title" | "description" | "size"> & {
    /** The word on the button that does it. */
    action: ReactNode;
    isDanger?: boolean;
    /** What was asked for is under way. */
    isBusy: boolean;
    /** Whether it can be asked for; until then neither the button nor Enter does anything. */
    isReady?: boolean;
    /** What is wrong with the form as a whole. */
    error: ReactNode;
    onSubmit: () => void;
    children: ReactNode;
  };

/** A dialog that is one form: its fields, what is wrong, 取消, and the button that Enter presses. */
export function FormDialog(props: FormDialogProps) {
  const { action, isDanger = false, isBusy, isReady = true, error, onSubmit, children, ...dialog } = props;
  const t = useTranslations("common");
  const formId = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSubmit();
  };
  return (
    <Dialog
      {...dialog}
      onOpenAutoFocus={focusFirstField}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{t("cancel")}</Button>
          <Button
            type="submit"
            form={formId}
            variant={isDanger ? "danger" : "primary"}
            isBusy={isBusy}
            disabled={!isReady}
          >
            {action}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} noValidate className="flex flex-col gap-4">
        {children}
        <FormError>{error}</FormError>
      </form>
    </Dialog>
  );
}
