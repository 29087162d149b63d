import type { IssueCode, Refusal, RefusalCode } from "#lib/contract/refusals.ts";

export const issueCodes = [
  "required",
  "too_short",
  "too_long",
  "too_low",
  "too_high",
  "not_an_email",
  "not_valid",
] as const satisfies readonly IssueCode[];

export type RefusalKey = `code.${RefusalCode}` | `issue.${IssueCode}`;

/** Names of the input fields the sentences know; any other is 此项. */
const fieldNames = new Set([
  "name",
  "password",
  "email",
  "login",
  "signature",
  "note",
  "remark",
  "description",
  "body",
  "number",
  "text",
  "title",
  "publishAt",
  "expiresAt",
]);

/** The message of a refusal: by what is wrong with the field where that is known, otherwise by its code. */
export function refusalKey({ code, params }: Refusal): RefusalKey {
  const issue = issueCodes.find((one) => one === params?.issue);
  return code === "invalid_input" && issue ? `issue.${issue}` : `code.${code}`;
}

/** Values for the message; 0 and "none" stand for what the refusal does not tell. */
export function refusalValues({ field, params }: Refusal, formatTime: (time: Date) => string) {
  const until = typeof params?.until === "string" ? new Date(params.until) : null;
  return {
    min: Number(params?.min ?? 0),
    max: Number(params?.max ?? 0),
    seconds: Math.ceil(Number(params?.seconds ?? 0)),
    // A number by which something is called, and so without separators.
    number: typeof params?.number === "number" ? String(params.number) : "none",
    word: typeof params?.word === "string" ? params.word : "none",
    until: until && !Number.isNaN(until.getTime()) ? formatTime(until) : "none",
    field: field && fieldNames.has(field) ? field : "other",
  };
}
