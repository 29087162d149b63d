/** What people put before the lines of a list: "1. ", "2、", "A) ", "- ", "①". */
const MARK = /^(?:(?:\d{1,2}|[A-Za-z])\s*(?:\.(?!\d)|[、．)）:：])|[-*•·]\s|[\u2460-\u2473])\s*/u;

/** The lines of a text that was copied from elsewhere, without the numbers or signs that all of them begin with. */
export function optionLines(text: string): string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length > 1 && lines.every((line) => MARK.test(line) && line.replace(MARK, "") !== "")
    ? lines.map((line) => line.replace(MARK, ""))
    : lines;
}
