"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { saveFile } from "#components/ui/save-file.ts";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { csvOf } from "#lib/domain/csv.ts";
import { type LogFilter, logQuery } from "./log-filter.ts";
import { readWholeLog } from "./read-whole-log.ts";
import { useCsvRows } from "./use-csv-rows.ts";

/** Saves every entry that fits the filter, with its hash, as a table: a copy that nobody at the server can change. */
export function ExportLog({ conversationId, filter }: { conversationId: number; filter: LogFilter }) {
  const t = useTranslations("groupAdmin.log");
  const client = useMessengerClient();
  const refusalText = useRefusalText();
  const rowsOf = useCsvRows(conversationId);
  const number = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.number ?? 0);
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    const answer = await readWholeLog(client, logQuery(conversationId, filter));
    setIsBusy(false);
    if (!answer.ok) return toast.error(refusalText(answer.refusal));
    const name = t("fileName", { number: String(number) });
    saveFile(`${name}.csv`, "text/csv;charset=utf-8", csvOf(rowsOf(answer.value)));
  };
  return (
    <Button size="sm" isBusy={isBusy} onClick={save}>
      <Download aria-hidden size={16} />
      {t("export")}
    </Button>
  );
}
