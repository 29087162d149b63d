"use client";

import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { MomentText } from "#components/group-admin/moment-text.tsx";
import { useNameOf } from "#components/group-admin/use-name-of.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { QueryState } from "#components/ui/query-state.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireOwnReport } from "#lib/contract/group/report-queries.ts";
import type { DialogProps } from "../dialogs-provider.tsx";

/** 我的举报: what I have reported in a group, and what became of it; it follows what the admins do. */
export function MyReportsDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("dialogs.myReports");
  const query = useGroupQuery("group:my-reports", { conversationId }, ["my-reports"]);
  const { reports = [], people = [] } = query.value ?? {};
  const nameOf = useNameOf(conversationId, people);
  const newIds = useSeen(conversationId, reports);
  return (
    <Dialog {...dialog} title={t("title")}>
      <QueryState query={query}>
        {reports.length === 0 && <EmptyState icon={Flag} title={t("empty")} />}
        <ul className="divide-y divide-line">
          {reports.map((report) => (
            <OwnReport
              key={report.id}
              report={report}
              name={nameOf(report.personId)}
              isNew={newIds.has(report.id)}
            />
          ))}
        </ul>
      </QueryState>
    </Dialog>
  );
}

/** Tells the server that what is shown is seen; answers which of them were new when the dialog showed them first. */
function useSeen(conversationId: number, reports: readonly WireOwnReport[]): ReadonlySet<number> {
  const client = useMessengerClient();
  const [shownNew, setShownNew] = useState<ReadonlySet<number>>(new Set());
  const unseen = reports
    .filter(({ isNew }) => isNew)
    .map(({ id }) => id)
    .join();
  useEffect(() => {
    if (unseen === "") return;
    setShownNew((before) => new Set([...before, ...unseen.split(",").map(Number)]));
    // Should it not arrive, they are new once more another time.
    void client.command("group:see-reports", { conversationId });
  }, [client, conversationId, unseen]);
  return shownNew;
}

function OwnReport({ report, name, isNew }: { report: WireOwnReport; name: string; isNew: boolean }) {
  const t = useTranslations("dialogs.myReports");
  const tReasons = useTranslations("dialogs.report.reasons");
  const { seq, body, state, answer, reason, at } = report;
  return (
    <li className="flex flex-col gap-1 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{t(seq === null ? "aboutMember" : "aboutMessage", { name })}</span>
        <Badge tone={state === "open" ? "neutral" : "accent"}>{t(`state.${state}`)}</Badge>
        {isNew && <Badge tone="warning">{t("new")}</Badge>}
      </p>
      {body && <p className="line-clamp-2 text-[13px] text-muted [overflow-wrap:anywhere]">{body}</p>}
      <p className="text-[12px] text-faint">
        {tReasons(reason)} · <MomentText at={at} />
      </p>
      {answer && (
        <p className="whitespace-pre-wrap text-[13px] [overflow-wrap:anywhere]">{t("answer", { answer })}</p>
      )}
    </li>
  );
}
