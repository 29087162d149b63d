import type { CommandInput, CommandName } from "#lib/contract/commands.ts";
import type { BulkAct } from "#lib/contract/group/bulk.ts";
import { limits } from "#lib/contract/limits.ts";
import { cardOf } from "#lib/domain/card-pattern.ts";
import type { Database } from "../ports/database.ts";

/** One command recalls only so many messages: few people at a time have few. */
const REMOVED_WITH_WORDS = 10;

export type BulkCall = { [N in CommandName]: { name: N; input: CommandInput<N> } }[CommandName];

/** How an act is done to some members. */
export type BulkStep = {
  /** How many of them one command takes. */
  atOnce: number;
  /** The command that does it to these. */
  callFor: (personIds: number[]) => BulkCall;
};

type Asked = { db: Database; conversationId: number; act: BulkAct; personIds: number[] };

/** The commands that do to these members what was asked for. */
export async function bulkStep({ db, conversationId, act, personIds }: Asked): Promise<BulkStep> {
  if (act.kind === "set-card") {
    const cards = await makeCards(db, conversationId, act.pattern, personIds);
    const cardsOf = (ids: number[]) => ids.map((personId) => ({ personId, card: cards.get(personId) ?? "" }));
    return {
      atOnce: limits.cardsAtOnce,
      callFor: (ids) => ({ name: "group:set-card", input: { conversationId, cards: cardsOf(ids) } }),
    };
  }
  if (act.kind === "remove") {
    const { isBarred, recallHours } = act;
    return {
      atOnce: recallHours > 0 ? REMOVED_WITH_WORDS : limits.removedAtOnce,
      callFor: (ids) => ({
        name: "group:remove-member",
        input: { conversationId, personIds: ids, isBarred, recallHours },
      }),
    };
  }
  if (act.kind === "silence" || act.kind === "unsilence")
    return {
      atOnce: limits.silencePersons,
      callFor: (ids) => silenceCall(conversationId, act, ids),
    };
  const name = names[act.kind];
  return {
    atOnce: 1,
    callFor: ([personId = 0]) => ({ name, input: { conversationId, personId } }),
  };
}

function silenceCall(
  conversationId: number,
  act: Extract<BulkAct, { kind: "silence" | "unsilence" }>,
  personIds: number[],
): BulkCall {
  const whom = { conversationId, personIds };
  return act.kind === "silence"
    ? { name: "group:silence", input: { ...whom, seconds: act.seconds } }
    : { name: "group:unsilence", input: whom };
}

const names = {
  appoint: "group:appoint-admin",
  dismiss: "group:dismiss-admin",
} as const;

/** The card that a pattern makes for each of these members, by the person's id. */
async function makeCards(
  db: Database,
  conversationId: number,
  pattern: string,
  personIds: number[],
): Promise<Map<number, string>> {
  const rows = await db.membership.findMany({
    where: { conversationId, userId: { in: personIds } },
    select: { userId: true, card: true, user: { select: { name: true, number: true } } },
  });
  return new Map(rows.map(({ userId, card, user }) => [userId, cardOf(pattern, { ...user, card })]));
}
