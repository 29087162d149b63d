import type { Admission, JoinMode } from "#lib/contract/group/joining.ts";
import { asksQuestion, letsGuess } from "#lib/domain/joining.ts";
import { Refused } from "../../command.ts";
import type { Limit } from "../../ports/limiter.ts";
import { runtime } from "../../ports/runtime.ts";

const WRONG_ANSWERS: Limit = { points: 5, seconds: 3_600 };
const NAME = "wrong-answer";

type Answering = {
  personId: number;
  conversationId: number;
  joinMode: JoinMode;
  admission: Admission;
  answer: string;
};

/**
 * Compares an answer with those of the group, where it asks; null: nothing to compare. Where a right one lets in,
 * wrong ones are counted before they are compared, so that many at once count, too.
 * @throws Refused invalid_input, too_many_requests
 */
export async function checkAnswer(answering: Answering): Promise<boolean | null> {
  const { personId, conversationId, joinMode, admission, answer } = answering;
  if (!asksQuestion(joinMode)) return null;
  if (answer === "") throw new Refused("invalid_input", { field: "answer", params: { issue: "required" } });
  // With its dictionary of characters, which a server without such groups need not hold.
  const { isRightAnswer } = await import("#lib/domain/fold-answer.ts");
  if (!letsGuess(joinMode, admission)) return isRightAnswer(answer, admission.answers);
  const { limiter } = runtime();
  const key = `${personId} ${conversationId}`;
  const seconds = await limiter.take(NAME, key, WRONG_ANSWERS);
  if (seconds !== null) throw new Refused("too_many_requests", { params: { seconds } });
  const isRight = isRightAnswer(answer, admission.answers);
  if (isRight) await limiter.giveBack(NAME, key);
  return isRight;
}
