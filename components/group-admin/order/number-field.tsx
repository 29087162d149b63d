"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { numberIn, type Range } from "./number-in.ts";

type NumberFieldProps = { label: string; text: string; range: Range; onText: (text: string) => void };

/** One whole number, with its bounds. */
export function NumberField({ label, text, range, onText }: NumberFieldProps) {
  const t = useTranslations("groupAdmin.order");
  const isWrong = numberIn(text, range) === null;
  return (
    <Field label={label} error={isWrong && t("range", range)}>
      <Input
        value={text}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
      />
    </Field>
  );
}
