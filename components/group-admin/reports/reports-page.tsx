"use client";

import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { QueryState } from "#components/ui/query-state.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import { limits } from "#lib/contract/limits.ts";
import { useKeptFocus } from "../use-kept-focus.ts";
import { useNameOf } from "../use-name-of.ts";
import { ReportCard } from "./report-card.tsx";

/** 举报: what members have complained about, to be decided, and what was decided. */
export function ReportsPage({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.reports");
  const [shown, setShown] = useState<"open" | "closed">("open");
  return (
    <div className="flex flex-col gap-4">
      <Segmented
        label={t("view")}
        value={shown}
        segments={[
          { value: "open", label: t("open") },
          { value: "closed", label: t("closed") },
        ]}
        onChange={setShown}
        className="self-start"
      />
      <ReportList key={shown} conversationId={conversationId} isOpen={shown === "open"} />
    </div>
  );
}

const SHOWN_AT_FIRST = 20;

function ReportList({ conversationId, isOpen }: { conversationId: number; isOpen: boolean }) {
  const t = useTranslations("groupAdmin.reports");
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const query = useGroupQuery("group:reports", { conversationId, isOpen, limit }, ["reports"]);
  const { reports = [], people = [], hasMore = false } = query.value ?? {};
  const nameOf = useNameOf(conversationId, people);
  const focus = useKeptFocus(query.value);
  return (
    <QueryState query={query}>
      <div {...focus} className="flex flex-col gap-3 outline-none">
        {reports.length === 0 && (
          <EmptyState
            icon={Flag}
            title={t(isOpen ? "emptyOpen" : "emptyClosed")}
            hint={isOpen && t("emptyOpenHint")}
          />
        )}
        <ul className="flex flex-col gap-3">
          {reports.map((report) => (
            <li key={report.id}>
              <ReportCard conversationId={conversationId} report={report} nameOf={nameOf} />
            </li>
          ))}
        </ul>
        {hasMore && limit < limits.reportsPage && (
          <Button variant="ghost" className="self-center" onClick={() => setLimit(limits.reportsPage)}>
            {t("more")}
          </Button>
        )}
      </div>
    </QueryState>
  );
}
