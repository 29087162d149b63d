"use client";

import { useTranslations } from "next-intl";
import { filterActions } from "#lib/contract/group/filter-actions.ts";
import { stateAfter } from "#lib/contract/group/report-words.ts";

/** Answers a function that says what was decided about words, held messages and reports; null: it is about something else. */
export function useModerationWord(): (field: string, value: unknown) => string | null {
  const tFilter = useTranslations("groupAdmin.filter");
  const tReports = useTranslations("groupAdmin.reports");
  return (field, value) => {
    const action = field === "action" && filterActions.find((one) => one === value);
    if (action) return tFilter(`action.${action}`);
    const outcome = field === "outcome" && Object.values(stateAfter).find((one) => one === value);
    if (outcome) return tReports(`state.${outcome}`);
    const isDecision = field === "decision" && (value === "post" || value === "refuse");
    return isDecision ? tFilter(`held.${value}`) : null;
  };
}
