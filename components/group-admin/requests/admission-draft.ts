import { linesOf } from "#components/dialogs/group/lines-of.ts";
import type { CommandInput } from "#lib/contract/commands.ts";
import type { QueryResult } from "#lib/contract/queries.ts";

export type AdmissionSettings = QueryResult<"group:joining">["settings"];

/** The settings as they are typed: what is a list is one thing a line. */
export type AdmissionDraft = Omit<AdmissionSettings, "answers" | "emailDomains"> & {
  answers: string;
  emailDomains: string;
};

export function draftOf(settings: AdmissionSettings): AdmissionDraft {
  const { answers, emailDomains } = settings;
  return { ...settings, answers: answers.join("\n"), emailDomains: emailDomains.join("\n") };
}

/** What is sent; an @ in front of a domain is how people write it. */
export function inputOf(conversationId: number, draft: AdmissionDraft): CommandInput<"group:set-admission"> {
  return {
    ...draft,
    conversationId,
    question: draft.question.trim(),
    answers: linesOf(draft.answers),
    emailDomains: linesOf(draft.emailDomains).map((line) => line.replace(/^[@＠]/, "")),
  };
}
