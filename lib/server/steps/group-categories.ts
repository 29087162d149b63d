import type { WireGroupCategory } from "#lib/contract/group/wire.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { type Lock, type Outbox, Refused } from "../command.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";

type Asked = { tx: Tx; personId: number; input: { categoryId?: number }; now: number; lock: Lock };

/** Facts about one's own group categories; they change one at a time. */
export async function groupCategoryFacts({ tx, personId, input, now, lock }: Asked) {
  await lock([{ table: "UserProfile", id: personId }]);
  const id = input.categoryId;
  const category = id ? await tx.groupCategory.findFirst({ where: { id, personId } }) : null;
  return { standing: standingOutside(personId, now), target: { isOwn: category !== null } };
}

/** A person's group categories in their order. */
export function loadGroupCategories(tx: Tx, personId: number): Promise<WireGroupCategory[]> {
  return tx.groupCategory.findMany({
    where: { personId },
    select: { id: true, name: true, position: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

/** Tells a person's devices the categories as they are now. Groups of a category that is gone have none. */
export async function listGroupCategories(tx: Tx, outbox: Outbox, personId: number): Promise<void> {
  const categories = await loadGroupCategories(tx, personId);
  const rev = (await raisePersonRevs(tx, [personId])).get(personId) ?? 0;
  outbox.event({ person: personId }, "group-category:listed", { rev, categories });
}

/** @throws Refused name_taken when another category of this person has the name. */
export async function refuseTakenGroupCategory(tx: Tx, personId: number, name: string, exceptId?: number) {
  const taken = await tx.groupCategory.findUnique({ where: { personId_name: { personId, name } } });
  if (taken && taken.id !== exceptId) throw new Refused("name_taken", { field: "name" });
}
