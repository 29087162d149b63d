"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormError } from "#components/dialogs/form-error.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireReport } from "#lib/contract/group/report-queries.ts";
import { type ReportAction, reportActions } from "#lib/contract/group/report-words.ts";
import { limits } from "#lib/contract/limits.ts";
import { DurationSelect } from "../duration-select.tsx";

const HOUR_SECONDS = 3_600;

type ReportDecisionProps = { conversationId: number; report: WireReport };

/** What is done about a report, and what whoever complained is told. */
export function ReportDecision({ conversationId, report: { id: reportId, seq } }: ReportDecisionProps) {
  const t = useTranslations("groupAdmin.reports");
  const client = useMessengerClient();
  const mayRemove = useMessenger((state) =>
    selectStanding(state, conversationId, 0).rights.includes("remove"),
  );
  const [action, setAction] = useState<ReportAction>("dismiss");
  const [seconds, setSeconds] = useState(HOUR_SECONDS);
  const [answer, setAnswer] = useState("");
  const { isBusy, submit, fieldError, formError } = useSubmit(["answer"]);
  const offered = reportActions.filter(
    (one) => (one !== "recall" || seq !== null) && (one !== "remove" || mayRemove),
  );
  const close = async (event: FormEvent) => {
    event.preventDefault();
    const input = { conversationId, reportId, action, seconds, answer };
    if (await submit(() => client.command("group:close-report", input))) toast.success(t("done"));
  };
  return (
    <form onSubmit={close} className="flex flex-col gap-3 border-t border-line pt-3">
      <Segmented
        label={t("actionLabel")}
        value={action}
        segments={offered.map((value) => ({ value, label: t(`action.${value}`) }))}
        onChange={setAction}
        className="flex-wrap self-start"
      />
      {action === "silence" && (
        <DurationSelect label={t("silence")} seconds={seconds} onChange={setSeconds} />
      )}
      <Field
        label={t("answer")}
        error={fieldError("answer")}
        aside={`${answer.length}/${limits.reportAnswer.max}`}
      >
        <Textarea
          value={answer}
          rows={2}
          maxLength={limits.reportAnswer.max}
          onChange={(event) => setAnswer(event.target.value)}
        />
      </Field>
      <FormError>{formError}</FormError>
      <Button
        type="submit"
        variant={action === "remove" ? "danger" : "primary"}
        isBusy={isBusy}
        className="self-end"
      >
        {t("close")}
      </Button>
    </form>
  );
}
