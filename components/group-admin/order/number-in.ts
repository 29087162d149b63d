export type Range = { min: number; max: number };

/** The whole number a text says, in any width of digits, if it lies in the range; else null. */
export function numberIn(text: string, { min, max }: Range): number | null {
  const digits = text.normalize("NFKC").trim();
  const value = Number(digits);
  return /^\d+$/.test(digits) && value >= min && value <= max ? value : null;
}
