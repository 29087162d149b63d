/** What a complaint is about. */
export const reportReasons = ["spam", "abuse", "fraud", "indecent", "privacy", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

/** What is done about a report, besides saying so. */
export const reportActions = ["dismiss", "recall", "silence", "remove"] as const;
export type ReportAction = (typeof reportActions)[number];

/** What becomes of a report by each of them. */
export const stateAfter = {
  dismiss: "dismissed",
  recall: "recalled",
  silence: "silenced",
  remove: "removed",
} as const satisfies Record<ReportAction, string>;

export type ReportState = "open" | (typeof stateAfter)[ReportAction];
