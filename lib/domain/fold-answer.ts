import { Converter } from "opencc-js/t2cn";

const simplified = Converter({ from: "t", to: "cn" });
const BETWEEN = /[\s\p{P}\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * An answer as it is compared: width and case of letters, spaces, punctuation and invisible characters apart, and
 * traditional characters as simplified ones. One of punctuation alone keeps it.
 */
export function foldAnswer(answer: string): string {
  const text = simplified(answer.normalize("NFKC").toLowerCase());
  return text.replace(BETWEEN, "") || text.replace(/\s/gu, "");
}

/** Whether an answer is one of the accepted ones; null: there are none. */
export function isRightAnswer(answer: string, accepted: readonly string[]): boolean | null {
  if (accepted.length === 0) return null;
  const folded = foldAnswer(answer);
  return folded !== "" && accepted.some((one) => foldAnswer(one) === folded);
}
