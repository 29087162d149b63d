import type { WireReceipt } from "#lib/contract/group/board-queries.ts";

/** Spreadsheets tell UTF-8 by it. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Translated: the words of the first line, and of each state. */
export type ReceiptWords = {
  heads: readonly string[];
  confirmed: string;
  unconfirmed: string;
  /** Says a moment. */
  moment: (isoTime: string) => string;
};

/** A list of who has confirmed an announcement, as a file for spreadsheets. */
export function receiptsCsv(receipts: readonly WireReceipt[], words: ReceiptWords): string {
  const lines = receipts.map(({ person, card, confirmedAt }) => [
    person.name,
    card,
    String(person.number),
    confirmedAt ? words.confirmed : words.unconfirmed,
    confirmedAt ? words.moment(confirmedAt) : "",
  ]);
  return (
    BYTE_ORDER_MARK + [words.heads, ...lines].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")
  );
}

/** Quoted as RFC 4180 says. What a spreadsheet would take for a formula is made text: a name is never calculated. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
