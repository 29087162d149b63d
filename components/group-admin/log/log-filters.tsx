"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import { groupActKinds } from "#lib/contract/group/acts.ts";
import { limits } from "#lib/contract/limits.ts";
import { useNameOf } from "../use-name-of.ts";
import { type LogFilter, noFilter } from "./log-filter.ts";

type LogFiltersProps = {
  conversationId: number;
  filter: LogFilter;
  onChange: (filter: LogFilter) => void;
};

/** What is typed is looked for once it pauses for this long. */
const PAUSE_MS = 300;

/** By what was done, by whom, when, and by words. */
export function LogFilters({ conversationId, filter, onChange }: LogFiltersProps) {
  const t = useTranslations("groupAdmin.log");
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(noFilter);
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared(cleared + 1);
    onChange(noFilter);
  };
  return (
    <search aria-label={t("filters")} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Field label={t("kind")}>
        <Select
          value={filter.kind}
          onChange={(event) => {
            const kind = groupActKinds.find((one) => one === event.target.value) ?? "";
            onChange({ ...filter, kind });
          }}
        >
          <option value="">{t("anyKind")}</option>
          {groupActKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <PersonField conversationId={conversationId} filter={filter} onChange={onChange} />
      <DayFields filter={filter} onChange={onChange} />
      <WordsField key={cleared} filter={filter} onChange={onChange} />
      {isFiltered && (
        <Button className="self-end justify-self-start" onClick={clear}>
          {t("clear")}
        </Button>
      )}
    </search>
  );
}

type FilterProps = Omit<LogFiltersProps, "conversationId">;

function PersonField({ conversationId, filter, onChange }: LogFiltersProps) {
  const t = useTranslations("groupAdmin.log");
  const { value } = useGroupQuery("group:log", { conversationId, limit: 1 }, ["log"]);
  const actors = value?.actors ?? [];
  const nameOf = useNameOf(conversationId, actors);
  return (
    <Field label={t("person")}>
      <Select
        value={filter.personId}
        onChange={(event) => onChange({ ...filter, personId: Number(event.target.value) })}
      >
        <option value={0}>{t("anybody")}</option>
        {actors.map(({ id, number }) => (
          <option key={id} value={id}>
            {t("named", { name: nameOf(id), number: String(number) })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function DayFields({ filter, onChange }: FilterProps) {
  const t = useTranslations("groupAdmin.log");
  return (
    <>
      <Field label={t("from")}>
        <Input
          type="date"
          value={filter.fromDay}
          max={filter.toDay || undefined}
          onChange={(event) => onChange({ ...filter, fromDay: event.target.value })}
        />
      </Field>
      <Field label={t("to")}>
        <Input
          type="date"
          value={filter.toDay}
          min={filter.fromDay || undefined}
          onChange={(event) => onChange({ ...filter, toDay: event.target.value })}
        />
      </Field>
    </>
  );
}

function WordsField({ filter, onChange }: FilterProps) {
  const t = useTranslations("groupAdmin.log");
  const [text, setText] = useState(filter.text);
  useEffect(() => {
    if (text === filter.text) return;
    const timer = setTimeout(() => onChange({ ...filter, text }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, filter, onChange]);
  return (
    <Field label={t("words")} className="col-span-2">
      <Input
        icon={Search}
        value={text}
        maxLength={limits.logText.max}
        placeholder={t("wordsHint")}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
    </Field>
  );
}
