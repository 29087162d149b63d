"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { cardMarks } from "#lib/contract/group/bulk.ts";
import { limits } from "#lib/contract/limits.ts";
import { cardOf } from "#lib/domain/card-pattern.ts";
import type { AdminMember } from "./member-filter.ts";

type CardPatternProps = {
  pattern: string;
  /** Some of those who will get a card by it. */
  members: readonly AdminMember[];
  onChange: (pattern: string) => void;
};

/** What the cards of many are to be, and what comes of it for the first of them. */
export function CardPattern({ pattern, members, onChange }: CardPatternProps) {
  const t = useTranslations("groupAdmin.members.pattern");
  return (
    <div className="flex flex-col gap-3">
      <Field label={t("label")} hint={t("hint")} aside={`${pattern.length}/${limits.cardPattern.max}`}>
        <Input
          value={pattern}
          maxLength={limits.cardPattern.max}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        {cardMarks.map((mark) => (
          <Button
            key={mark}
            size="sm"
            onClick={() => onChange(`${pattern}{${mark}}`.slice(0, limits.cardPattern.max))}
          >
            {t(`marks.${mark}`)}
          </Button>
        ))}
      </div>
      <ul aria-label={t("preview")} className="rounded-lg bg-panel-muted px-3 py-2 text-[13px]">
        {members.map(({ member: { person, card } }) => (
          <li key={person.id} className="flex min-w-0 gap-2 py-0.5">
            <bdi className="max-w-[45%] shrink-0 truncate text-muted">{card || person.name}</bdi>
            <span aria-hidden>→</span>
            <bdi className="truncate font-medium">
              {cardOf(pattern, { name: person.name, number: person.number, card }) || (
                <span className="font-normal text-faint">{t("none", { name: person.name })}</span>
              )}
            </bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
