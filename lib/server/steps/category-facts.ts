import { standingOutside } from "#lib/domain/standing.ts";
import { type Lock, Refused } from "../command.ts";
import type { Tx } from "../ports/database.ts";

type Asked = { tx: Tx; personId: number; input: { categoryId?: number }; now: number; lock: Lock };

/** Facts about one's own friend categories; they change one at a time. */
export async function categoryFacts({ tx, personId, input, now, lock }: Asked) {
  await lock([{ table: "UserProfile", id: personId }]);
  const id = input.categoryId;
  const category = id ? await tx.friendCategory.findFirst({ where: { id, personId } }) : null;
  return { standing: standingOutside(personId, now), target: { isOwn: category !== null } };
}

/** @throws Refused name_taken when another category of this person has the name. */
export async function refuseTakenName(tx: Tx, personId: number, name: string, exceptId?: number) {
  const taken = await tx.friendCategory.findUnique({ where: { personId_name: { personId, name } } });
  if (taken && taken.id !== exceptId) throw new Refused("name_taken", { field: "name" });
}
