"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import { limits } from "#lib/contract/limits.ts";
import type { QueryResult } from "#lib/contract/queries.ts";
import { MarkedText } from "../marked-text.tsx";
import { PageSection } from "../page-section.tsx";
import { actionTones } from "./filter-row.tsx";

/** Asked when the fingers rest. */
const ASKED_AFTER_MS = 250;
const SHOWN_MATCHES = 20;

type Outcome = QueryResult<"group:test-filters">;

/** 试一试: what the lists that are on would make of a text, while it is typed. */
export function FilterTest({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.filter.test");
  const [text, setText] = useState("");
  const asked = useRested(text);
  const { value } = useGroupQuery("group:test-filters", { conversationId, text: asked }, ["filters"]);
  // An answer to what stood here before marks other places.
  const outcome = text !== "" && value?.text === text ? value : null;
  return (
    <PageSection title={t("title")}>
      <div className="p-4">
        <Field label={t("label")} hasHiddenLabel>
          <Textarea
            value={text}
            rows={2}
            maxLength={limits.messageBody.max}
            placeholder={t("placeholder")}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <div aria-live="polite">{outcome && <Result outcome={outcome} />}</div>
      </div>
    </PageSection>
  );
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), ASKED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

function Result({ outcome: { text, matches, action, masked } }: { outcome: Outcome }) {
  const t = useTranslations("groupAdmin.filter");
  if (!action) return <p className="mt-3 text-[13px] text-success">{t("test.nothing")}</p>;
  return (
    <div className="mt-3 flex flex-col gap-2 text-[13px]">
      <p className="flex items-center gap-2">
        {t("test.result")}
        <Badge tone={actionTones[action]}>{t(`action.${action}`)}</Badge>
      </p>
      <div className="rounded-lg bg-panel-muted px-3 py-2 text-[14px]">
        <MarkedText text={text} places={matches} />
      </div>
      {action === "mask" && (
        <div className="rounded-lg bg-panel-muted px-3 py-2 text-[14px]">
          <p className="mb-1 text-[12px] text-faint">{t("test.masked")}</p>
          <MarkedText text={masked} places={[]} />
        </div>
      )}
      <ul className="flex flex-col gap-1 text-muted">
        {matches.slice(0, SHOWN_MATCHES).map(({ start, length, word, filterName, isBySound }) => (
          <li key={`${start}:${length}:${filterName}`}>
            {t("test.match", { text: text.slice(start, start + length), list: filterName, word })}
            {isBySound && t("test.bySound")}
          </li>
        ))}
      </ul>
    </div>
  );
}
