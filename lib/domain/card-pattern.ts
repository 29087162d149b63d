import { cardMarks } from "../contract/group/bulk.ts";
import { limits } from "../contract/limits.ts";

/** What of a member can stand in a card. */
export type CardParts = { name: string; number: number; card: string };

const MARK = new RegExp(`\\{(${cardMarks.join("|")})\\}`, "g");

/** The card that a pattern makes for a member, as long as a card may be: 高一三班-{name} → 高一三班-张三. */
export function cardOf(pattern: string, parts: CardParts): string {
  const filled = pattern.replace(MARK, (_mark, name: keyof CardParts) => String(parts[name]));
  return filled.slice(0, limits.groupCard.max).toWellFormed().trim();
}
