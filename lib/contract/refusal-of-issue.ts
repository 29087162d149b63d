import type { z } from "zod";
import type { IssueCode, Refusal } from "./refusals.ts";

/** The refusal for one thing wrong with an input, in words a form can show next to its field. */
export function refusalOfIssue(issue: z.core.$ZodIssue | undefined): Refusal {
  const field = issue?.path.join(".") || undefined;
  const named = (code: IssueCode, more: Record<string, string | number> = {}): Refusal => ({
    code: "invalid_input",
    ...(field ? { field } : {}),
    params: { issue: code, ...more },
  });
  if (!issue) return named("not_valid");
  const isNumber = "origin" in issue && (issue.origin === "number" || issue.origin === "int");
  if (issue.code === "too_small" && isNumber && Number(issue.minimum) > 1)
    return named("too_low", { min: Number(issue.minimum) });
  if (issue.code === "too_big" && isNumber) return named("too_high", { max: Number(issue.maximum) });
  if (issue.code === "too_small") {
    const minimum = Number(issue.minimum);
    return minimum <= 1 ? named("required") : named("too_short", { min: minimum });
  }
  if (issue.code === "too_big") return named("too_long", { max: Number(issue.maximum) });
  if (issue.code === "invalid_union" && field === "email") return named("not_an_email");
  if (issue.code === "invalid_format" && issue.format === "email") return named("not_an_email");
  if (issue.code === "invalid_type" && issue.input === undefined) return named("required");
  return named("not_valid");
}
