"use client";

import { useTranslations } from "next-intl";
import { FormError } from "#components/dialogs/form-error.tsx";
import { Button } from "#components/ui/button.tsx";

type SaveBarProps = {
  isChanged: boolean;
  /** Everything in the form can be stored. */
  isPossible: boolean;
  isBusy: boolean;
  error: string | undefined;
  onUndo: () => void;
};

/** Below a form that was changed: save it, or take the change back. */
export function SaveBar({ isChanged, isPossible, isBusy, error, onUndo }: SaveBarProps) {
  const t = useTranslations("groupAdmin.order");
  const tCommon = useTranslations("common");
  if (!isChanged) return null;
  return (
    <div className="flex flex-col gap-2">
      <FormError>{error}</FormError>
      <div className="flex justify-end gap-2">
        <Button onClick={onUndo}>{t("undo")}</Button>
        <Button type="submit" variant="primary" isBusy={isBusy} disabled={!isPossible}>
          {tCommon("save")}
        </Button>
      </div>
    </div>
  );
}
