import type { Admission, JoinMode } from "#lib/contract/group/joining.ts";
import { asksQuestion } from "#lib/domain/joining.ts";
import { Refused } from "../../command.ts";

/**
 * A group that asks must have a question, and an answer where that alone lets in.
 * @throws Refused invalid_input
 */
export function refuseUnasked(joinMode: JoinMode, { question, answers }: Admission): void {
  if (!asksQuestion(joinMode)) return;
  if (question === "") throw missing("question");
  if (joinMode === "question" && answers.length === 0) throw missing("answers");
}

const missing = (field: string) => new Refused("invalid_input", { field, params: { issue: "required" } });
