"use client";

import { ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import { ActRow } from "./act-row.tsx";
import { ExportLog } from "./export-log.tsx";
import type { LogFilter } from "./log-filter.ts";
import { useLog } from "./use-log.ts";

type LogListProps = { conversationId: number; filter: LogFilter };

/** The entries that fit the filter, newest first. */
export function LogList({ conversationId, filter }: LogListProps) {
  const t = useTranslations("groupAdmin.log");
  const refusalText = useRefusalText();
  const { log, refusal, isBusy, readOlder, reload } = useLog(conversationId, filter);
  if (!log) return <Waiting refusal={refusal} onRetry={reload} />;
  if (log.acts.length === 0 && log.nextSeq === null)
    return <EmptyState icon={ScrollText} title={t("nothing")} hint={t("nothingHint")} />;
  return (
    <>
      <div className="flex justify-end">
        <ExportLog conversationId={conversationId} filter={filter} />
      </div>
      <ol aria-label={t("label")} className="divide-y divide-line rounded-xl border border-line">
        {log.acts.map((act) => (
          <li key={act.seq}>
            <ActRow conversationId={conversationId} act={act} people={log.people} />
          </li>
        ))}
      </ol>
      {log.nextSeq !== null && (
        <Button className="self-center" isBusy={isBusy} onClick={readOlder}>
          {t("older")}
        </Button>
      )}
      <p role="alert" className="text-[13px] text-danger">
        {refusal && refusalText(refusal)}
      </p>
    </>
  );
}
