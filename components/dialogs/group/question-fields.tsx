"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { limits } from "#lib/contract/limits.ts";

/** `answers`: one a line, as they are typed. */
export type QuestionDraft = { question: string; answers: string };

type QuestionFieldsProps = {
  draft: QuestionDraft;
  errors: { question?: string | undefined; answers?: string | undefined };
  onChange: (draft: QuestionDraft) => void;
};

/** What who wants to join is asked, and what is right. */
export function QuestionFields({ draft, errors, onChange }: QuestionFieldsProps) {
  const t = useTranslations("dialogs.joinQuestion");
  const { question, answers } = draft;
  return (
    <>
      <Field
        label={t("question")}
        error={errors.question}
        aside={`${question.length}/${limits.joinQuestion.max}`}
      >
        <Input
          value={question}
          maxLength={limits.joinQuestion.max}
          placeholder={t("questionPlaceholder")}
          autoComplete="off"
          onChange={(event) => onChange({ ...draft, question: event.target.value })}
        />
      </Field>
      <Field label={t("answers")} hint={t("answersHint")} error={errors.answers}>
        <Textarea
          value={answers}
          rows={2}
          placeholder={t("answersPlaceholder")}
          onChange={(event) => onChange({ ...draft, answers: event.target.value })}
        />
      </Field>
    </>
  );
}
