import type { WireFriendCategory } from "#lib/contract/wire.ts";
import type { Outbox } from "../command.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";

/** A person's friend categories in their order. */
export function loadCategories(tx: Tx, personId: number): Promise<WireFriendCategory[]> {
  return tx.friendCategory.findMany({
    where: { personId },
    select: { id: true, name: true, position: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

/** Tells a person's devices the categories as they are now. Friends of a category that is gone have none. */
export async function listCategories(
  tx: Tx,
  outbox: Outbox,
  personId: number,
): Promise<WireFriendCategory[]> {
  const categories = await loadCategories(tx, personId);
  const rev = (await raisePersonRevs(tx, [personId])).get(personId) ?? 0;
  outbox.event({ person: personId }, "category:listed", { rev, categories });
  return categories;
}
