import { z } from "zod";
import { id } from "../fields.ts";
import { limits } from "../limits.ts";
import type { WireMessage, WirePerson } from "../wire.ts";
import type { ReportReason, ReportState } from "./report-words.ts";

/** What is asked about reports; a part of the queries. */
export const reportQueryInputs = {
  /** Reports about whom the asker outranks: the open ones, the oldest first, or the closed ones, the newest first. */
  "group:reports": z.object({
    conversationId: id,
    isOpen: z.boolean().default(true),
    /** Those behind this one in that order; null: from the beginning. */
    afterId: id.nullable().default(null),
    limit: z.int().min(1).max(limits.reportsPage).default(20),
  }),
  /** The message of a report as it is now, with five before and five after it. */
  "group:report-context": z.object({ conversationId: id, reportId: id }),
  /** What I have reported in this group, and what became of it. */
  "group:my-reports": z.object({ conversationId: id }),
  /** Where something has come of my reports that I have not seen. */
  "group:report-news": z.object({}),
};

export type WireComplaint = { personId: number; reason: ReportReason; note: string; at: string };

export type WireReport = {
  id: number;
  /** Who is complained about. */
  personId: number;
  /** The message, and what it said when it was first reported; null: it is about the member. */
  seq: number | null;
  body: string;
  complaints: WireComplaint[];
  state: ReportState;
  answer: string;
  decidedById: number | null;
  decidedAt: string | null;
  at: string;
};

/** A report as who made it sees it. */
export type WireOwnReport = Pick<WireReport, "id" | "personId" | "seq" | "body" | "state" | "answer"> & {
  reason: ReportReason;
  note: string;
  at: string;
  decidedAt: string | null;
  /** It was decided, and I have not seen that. */
  isNew: boolean;
};

export type ReportQueryResults = {
  "group:reports": { reports: WireReport[]; people: WirePerson[]; hasMore: boolean };
  "group:report-context": { messages: WireMessage[]; people: WirePerson[] };
  "group:my-reports": { reports: WireOwnReport[]; people: WirePerson[] };
  "group:report-news": { news: { conversationId: number; count: number }[] };
};
