import { limits } from "../contract/limits.ts";
import type { Ask } from "./connection/ask.ts";
import type { ClientStore } from "./store.ts";

type Parts = { store: ClientStore; ask: Pick<Ask, "query">; now: () => number };

/**
 * Cards that come into sight within this time are asked for together. Not always the same time: to a group of thousands
 * a card comes at one moment.
 */
const TOGETHER_MS = { min: 50, max: 800 };
/** What was read this lately is not read again. */
const FRESH_MS = 60_000;

/** Reads what everybody may see of the groups that messages share. */
export function createGroupCards({ store, ask, now }: Parts) {
  const readAt = new Map<number, number>();
  const wanted = new Set<number>();

  async function read(): Promise<void> {
    const numbers = [...wanted];
    wanted.clear();
    for (let at = 0; at < numbers.length; at += limits.groupCards)
      await readSome(numbers.slice(at, at + limits.groupCards));
  }

  async function readSome(numbers: number[]): Promise<void> {
    const answer = await ask.query("directory:groups", { numbers });
    if (!answer.ok) {
      for (const number of numbers) readAt.delete(number);
      return;
    }
    const found = new Map(answer.value.groups.map((group) => [group.number, group]));
    const cards = Object.fromEntries(numbers.map((number) => [number, found.get(number) ?? null]));
    store.setState(({ groupCards }) => ({ groupCards: { ...groupCards, ...cards } }));
  }

  return {
    load(number: number): void {
      if (now() - (readAt.get(number) ?? Number.NEGATIVE_INFINITY) < FRESH_MS) return;
      readAt.set(number, now());
      const { min, max } = TOGETHER_MS;
      if (wanted.size === 0) setTimeout(() => void read(), min + Math.random() * (max - min));
      wanted.add(number);
    },
  };
}
