import type { WireOwnReport, WireReport } from "#lib/contract/group/report-queries.ts";
import type { ReportReason, ReportState } from "#lib/contract/group/report-words.ts";

type ReportRow = {
  id: number;
  personId: number;
  seq: number | null;
  body: string;
  createdAt: Date;
  state: string;
  answer: string;
  decidedById: number | null;
  decidedAt: Date | null;
};
type ComplaintRow = { userId: number; reason: string; note: string; createdAt: Date };

function presentCase({ id, personId, seq, body, state, answer, decidedAt }: ReportRow) {
  const at = decidedAt?.toISOString() ?? null;
  return { id, personId, seq, body, state: state as ReportState, answer, decidedAt: at };
}

export function presentReport(row: ReportRow & { complaints: ComplaintRow[] }): WireReport {
  return {
    ...presentCase(row),
    complaints: row.complaints.map(({ userId, reason, note, createdAt }) => ({
      personId: userId,
      reason: reason as ReportReason,
      note,
      at: createdAt.toISOString(),
    })),
    decidedById: row.decidedById,
    at: row.createdAt.toISOString(),
  };
}

/** A report as the one sees it who made this complaint: not who else complained, nor who decided. */
export function presentOwnReport({
  report,
  ...complaint
}: ComplaintRow & { seenAt: Date | null; report: ReportRow }): WireOwnReport {
  const { reason, note, createdAt, seenAt } = complaint;
  return {
    ...presentCase(report),
    reason: reason as ReportReason,
    note,
    at: createdAt.toISOString(),
    isNew: report.state !== "open" && seenAt === null,
  };
}
