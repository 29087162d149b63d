"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import type { WireReport } from "#lib/contract/group/report-queries.ts";
import { MarkedText } from "../marked-text.tsx";
import { MomentText } from "../moment-text.tsx";
import { ReportContext } from "./report-context.tsx";
import { ReportDecision } from "./report-decision.tsx";

type ReportCardProps = {
  conversationId: number;
  report: WireReport;
  nameOf: (id: number) => string;
};

/** One report: whom and what it is about, who complained of what, and what can be done or was done about it. */
export function ReportCard({ conversationId, report, nameOf }: ReportCardProps) {
  const t = useTranslations("groupAdmin.reports");
  const [isContextShown, setIsContextShown] = useState(false);
  const { personId, seq, body, complaints, state } = report;
  const name = nameOf(personId);
  const title = t(seq === null ? "aboutMember" : "aboutMessage", { name });
  return (
    <article aria-label={title} className="rounded-xl border border-line">
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1 px-4 pt-3">
        <h3 className="font-semibold">{title}</h3>
        <Badge tone="warning">{t("complaints", { count: complaints.length })}</Badge>
        {state !== "open" && <Badge>{t(`state.${state}`)}</Badge>}
      </header>
      <div className="flex flex-col gap-3 px-4 pt-2 pb-4">
        {seq !== null && (
          <div className="rounded-lg bg-panel-muted px-3 py-2">
            <p className="mb-1 text-[12px] text-faint">{t("original")}</p>
            <MarkedText text={body} places={[]} />
          </div>
        )}
        <Complaints report={report} nameOf={nameOf} />
        {seq !== null && (
          <div>
            <Button
              variant="ghost"
              size="sm"
              className="-ms-2.5"
              aria-expanded={isContextShown}
              onClick={() => setIsContextShown(!isContextShown)}
            >
              {t(isContextShown ? "hideContext" : "context")}
            </Button>
            {isContextShown && (
              <ReportContext conversationId={conversationId} reportId={report.id} seq={seq} />
            )}
          </div>
        )}
        {state === "open" ? (
          <ReportDecision conversationId={conversationId} report={report} />
        ) : (
          <Outcome report={report} nameOf={nameOf} />
        )}
      </div>
    </article>
  );
}

function Complaints({ report, nameOf }: Omit<ReportCardProps, "conversationId">) {
  const t = useTranslations("groupAdmin.reports");
  const tReasons = useTranslations("dialogs.report.reasons");
  return (
    <ul className="flex flex-col gap-1.5 text-[13px]">
      {report.complaints.map(({ personId, reason, note, at }) => (
        <li key={personId}>
          <span className="text-muted">
            {t("complaint", { name: nameOf(personId), reason: tReasons(reason) })}
          </span>{" "}
          <span className="text-[12px] text-faint">
            <MomentText at={at} />
          </span>
          {note && <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{note}</p>}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ report, nameOf }: Omit<ReportCardProps, "conversationId">) {
  const { decidedById, decidedAt, answer } = report;
  if (decidedById === null || decidedAt === null) return null;
  return (
    <div className="border-t border-line pt-2 text-[12px] text-faint">
      <bdi>{nameOf(decidedById)}</bdi> · <MomentText at={decidedAt} />
      {answer && (
        <p className="mt-1 whitespace-pre-wrap text-[13px] text-muted [overflow-wrap:anywhere]">{answer}</p>
      )}
    </div>
  );
}
