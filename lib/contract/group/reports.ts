import { z } from "zod";
import { id, paragraph } from "../fields.ts";
import { limits } from "../limits.ts";
import { reportActions, reportReasons } from "./report-words.ts";

/** 举报; a part of the commands of groups. */
export const reportCommandInputs = {
  "group:report": z
    .object({
      conversationId: id,
      /** The message, or the member: one of the two. */
      seq: id.nullable().default(null),
      personId: id.nullable().default(null),
      reason: z.enum(reportReasons),
      note: paragraph(limits.reportNote.max).default(""),
    })
    .refine(({ seq, personId }) => (seq === null) !== (personId === null), { path: ["seq"] }),
  /** I have seen what became of my reports. */
  "group:see-reports": z.object({ conversationId: id }),
  "group:close-report": z.object({
    conversationId: id,
    reportId: id,
    action: z.enum(reportActions),
    /** For how long, where the action is to silence. */
    seconds: z.int().min(limits.silenceSeconds.min).max(limits.silenceSeconds.max).default(3_600),
    /** What those who complained are told besides what was done. */
    answer: paragraph(limits.reportAnswer.max).default(""),
  }),
};

export type ReportCommandResults = {
  "group:report": Record<string, never>;
  "group:see-reports": Record<string, never>;
  "group:close-report": Record<string, never>;
};
