import type { WireAct } from "#lib/contract/group/log-queries.ts";
import type { QueryParsed } from "#lib/contract/queries.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import type { Tx } from "../ports/database.ts";
import { loadPeople } from "../presenting/load-conversations.ts";
import { presentAct } from "../presenting/present-act.ts";

type Asked = QueryParsed<"group:log">;
type Act = Omit<WireAct, "isCurrent">;
type Found = { acts: Act[]; nextSeq: number | null };

/** So many entries are read at once where words or people in them are looked for, and so many times. */
const SEARCHED_AT_A_TIME = 500;
const MOST_TIMES = 20;

/** A page of a group's log, newest first. Where very much was looked through the page is short, and there is more. */
export async function findActs(tx: Tx, asked: Asked): Promise<Found> {
  const { limit } = asked;
  const isSearched = asked.text !== "" || asked.personId !== undefined;
  const take = isSearched ? SEARCHED_AT_A_TIME : limit + 1;
  const acts: Act[] = [];
  let beforeSeq = asked.beforeSeq;
  for (let time = 0; time < MOST_TIMES; time++) {
    const batch = await readActs(tx, asked, beforeSeq, take);
    const fits = isSearched ? await fitting(tx, asked, batch) : () => true;
    for (const act of batch.filter(fits)) {
      if (acts.length === limit) return { acts, nextSeq: acts.at(-1)?.seq ?? null };
      acts.push(act);
    }
    beforeSeq = batch.at(-1)?.seq ?? null;
    if (batch.length < take) return { acts, nextSeq: null };
  }
  return { acts, nextSeq: beforeSeq };
}

async function readActs(tx: Tx, asked: Asked, beforeSeq: number | null, take: number): Promise<Act[]> {
  const { conversationId: groupId, kind, from, to } = asked;
  const rows = await tx.groupAct.findMany({
    where: {
      groupId,
      ...(beforeSeq !== null && { seq: { lt: beforeSeq } }),
      ...(kind && { kind }),
      createdAt: { ...(from && { gte: new Date(from) }), ...(to && { lte: new Date(to) }) },
    },
    orderBy: { seq: "desc" },
    take,
  });
  return rows.map(presentAct);
}

/** Whether an act is about the person, and has the words in it, that are looked for. */
async function fitting(tx: Tx, { conversationId, personId, text }: Asked, acts: Act[]) {
  const wanted = foldName(text);
  const involved = ({ actorId, targetIds = [] }: Act) => [actorId, ...targetIds];
  const names = wanted ? await loadNames(tx, conversationId, acts.flatMap(involved)) : new Map();
  return (act: Act) => {
    const ids = involved(act);
    if (personId !== undefined && !ids.includes(personId)) return false;
    const words = [...ids.map((id) => names.get(id) ?? ""), ...valuesOf(act.before), ...valuesOf(act.after)];
    return words.some((word) => foldName(word).includes(wanted));
  };
}

/** By what these people are found: name, number and group card, by the person's id. */
async function loadNames(tx: Tx, conversationId: number, ids: number[]): Promise<Map<number, string>> {
  const people = await loadPeople(tx, ids);
  const carded = await tx.membership.findMany({
    where: { conversationId, userId: { in: people.map(({ id }) => id) }, card: { not: "" } },
    select: { userId: true, card: true },
  });
  const cards = new Map(carded.map(({ userId, card }) => [userId, card]));
  return new Map(people.map(({ id, name, number }) => [id, `${name} ${number} ${cards.get(id) ?? ""}`]));
}

function valuesOf(values: Record<string, unknown> = {}): string[] {
  return Object.values(values).flat().map(String);
}
