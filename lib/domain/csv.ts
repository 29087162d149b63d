/** Without it Excel takes Chinese for something else. */
const BYTE_ORDER_MARK = "\ufeff";

/** What a spreadsheet would carry out instead of showing it. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as comma-separated values (RFC 4180) that spreadsheets open as it is, whatever stands in its cells. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

function cellOf(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
