import { cardText, kindOf, type WireSharedGroup } from "#lib/contract/cards.ts";
import type { Tx } from "#lib/server/ports/database.ts";
import { storedCard } from "#lib/server/presenting/rows.ts";

const SHARED = "[推荐群聊] ";

/** What is stored of a line of talk: one that begins so shares the group it names, which is written already. */
export async function cardIn(tx: Tx, line: string) {
  if (!line.startsWith(SHARED)) return { body: line };
  const name = line.slice(SHARED.length);
  const { number } = await tx.qQGroup.findFirstOrThrow({ where: { name }, select: { number: true } });
  const card: WireSharedGroup = { type: "group", number, name };
  return { kind: kindOf(card), body: cardText(card), card: storedCard(card) };
}
