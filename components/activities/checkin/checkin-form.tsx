"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormError } from "#components/dialogs/form-error.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useActivityActs } from "#lib/client/activities/use-activity-acts.ts";
import { limits } from "#lib/contract/limits.ts";
import type { CheckinActivity } from "../kinds.ts";

/** Checks in; with the code that is shown in the room, where it is asked for. */
export function CheckinForm({ activity, onDone }: { activity: CheckinActivity; onDone: () => void }) {
  const t = useTranslations("activities.checkin");
  const { id, conversationId, checkin } = activity;
  const [code, setCode] = useState("");
  const acts = useActivityActs(conversationId, id);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["code"]);
  const isMissing = checkin.asksCode && code.trim() === "";
  const checkIn = async (event: FormEvent) => {
    event.preventDefault();
    if (isMissing) return;
    if (await submit(() => acts.checkIn(checkin.asksCode ? code.trim() : undefined))) onDone();
  };
  return (
    <form onSubmit={checkIn} className="flex flex-col gap-2">
      {checkin.asksCode && (
        <Field label={t("code")} hint={t("codeHint")} error={fieldError("code")}>
          <Input
            value={code}
            inputMode="numeric"
            autoComplete="off"
            maxLength={limits.checkInCode.max}
            onChange={(event) => {
              setCode(event.target.value);
              clear();
            }}
            className="h-11 text-center text-[20px] tracking-[0.3em] tabular-nums"
          />
        </Field>
      )}
      <FormError>{formError}</FormError>
      <Button
        type="submit"
        size="lg"
        variant="primary"
        isBusy={isBusy}
        disabled={isMissing}
        className="w-full"
      >
        {t("checkIn")}
      </Button>
    </form>
  );
}
