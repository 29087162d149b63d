import { type CommandName, commandInputs } from "#lib/contract/commands.ts";
import { refusalOfIssue } from "#lib/contract/refusal-of-issue.ts";
import type { Refusal } from "#lib/contract/refusals.ts";

export type FieldRefusals = Record<string, Refusal>;

/** What is wrong with each field of an input, by the schema the server uses; empty when nothing is. */
export function checkInput(name: CommandName, values: Record<string, string>): FieldRefusals {
  const parsed = commandInputs[name].safeParse(values);
  const refusals: FieldRefusals = {};
  for (const issue of parsed.error?.issues ?? []) {
    const refusal = refusalOfIssue(issue);
    const field = refusal.field ?? "";
    refusals[field] ??=
      values[field]?.trim() === "" ? { ...refusal, params: { issue: "required" } } : refusal;
  }
  return refusals;
}
