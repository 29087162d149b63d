import { limits } from "#lib/contract/limits.ts";
import { defineCommand, Refused } from "../../command.ts";
import { categoryFacts, refuseTakenName } from "../../steps/category-facts.ts";
import { listCategories, loadCategories } from "../../steps/list-categories.ts";

/** Adds a friend category (好友分组) after the others. */
export const createCategory = defineCommand({
  name: "category:create",
  action: "category.create",
  facts: ({ tx, personId, now, lock }) => categoryFacts({ tx, personId, input: {}, now, lock }),
  async run({ tx, personId, input: { name }, outbox }) {
    const known = await loadCategories(tx, personId);
    const max = limits.categoriesPerPerson;
    if (known.length >= max) throw new Refused("too_many", { params: { max } });
    await refuseTakenName(tx, personId, name);
    const position = (known.at(-1)?.position ?? 0) + 1;
    const { id } = await tx.friendCategory.create({ data: { personId, name, position } });
    await listCategories(tx, outbox, personId);
    return { category: { id, name, position } };
  },
});
