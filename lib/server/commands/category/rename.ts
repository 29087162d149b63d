import { defineCommand } from "../../command.ts";
import { categoryFacts, refuseTakenName } from "../../steps/category-facts.ts";
import { listCategories } from "../../steps/list-categories.ts";

/** Renames a friend category. */
export const renameCategory = defineCommand({
  name: "category:rename",
  action: "category.manage",
  facts: categoryFacts,
  async run({ tx, personId, input: { categoryId, name }, outbox }) {
    await refuseTakenName(tx, personId, name, categoryId);
    await tx.friendCategory.update({ where: { id: categoryId }, data: { name } });
    await listCategories(tx, outbox, personId);
    return {};
  },
});
