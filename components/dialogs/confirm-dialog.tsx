"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { DialogProps, DialogSpec } from "./dialogs-provider.tsx";
import { FormError } from "./form-error.tsx";
import { useSubmit } from "./use-submit.ts";

/** Asks before something that cannot be taken back. The focus begins on the way out. */
export function ConfirmDialog({
  spec,
  ...dialog
}: DialogProps & { spec: Extract<DialogSpec, { kind: "confirm" }> }) {
  const tCommon = useTranslations("common");
  const { isBusy, submit, formError } = useSubmit();
  const carryOut = async () => {
    const done = await submit(async () => {
      const refusal = await spec.run();
      return refusal ? { ok: false, refusal } : { ok: true, value: true };
    });
    if (done) dialog.onOpenChange(false);
  };
  return (
    <Dialog
      {...dialog}
      size="sm"
      title={spec.title}
      description={spec.text}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{tCommon("cancel")}</Button>
          <Button variant={spec.isHarmless ? "primary" : "danger"} isBusy={isBusy} onClick={carryOut}>
            {spec.action}
          </Button>
        </>
      }
      onOpenAutoFocus={(event) => {
        event.preventDefault();
        const content = event.currentTarget as HTMLElement | null;
        content?.querySelector<HTMLElement>("footer button")?.focus();
      }}
    >
      <FormError>{formError}</FormError>
    </Dialog>
  );
}
