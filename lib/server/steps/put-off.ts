import { PUT_OFF_MS } from "#lib/contract/limits.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";

export type PuttingOff<D> = {
  tx: Tx;
  now: number;
  personId: number;
  /** What waits for this person; undefined: nothing does. */
  load: () => Promise<D | undefined>;
  keep: (until: Date) => Promise<unknown>;
  tell: (rev: number, due: D) => void;
};

/** 稍后再看: what waits for somebody lets them alone for a while, on all their devices. */
export async function putOff<D>({ tx, now, personId, load, keep, tell }: PuttingOff<D>): Promise<void> {
  if (!(await load())) return;
  await keep(new Date(now + PUT_OFF_MS));
  const due = await load();
  const rev = (await raisePersonRevs(tx, [personId])).get(personId) ?? 0;
  if (due) tell(rev, due);
}
