import { defineCommand } from "../../command.ts";
import { categoryFacts } from "../../steps/category-facts.ts";
import { listCategories } from "../../steps/list-categories.ts";

/** Removes a friend category; the friends in it stand under 我的好友 again. */
export const removeCategory = defineCommand({
  name: "category:remove",
  action: "category.manage",
  facts: categoryFacts,
  async run({ tx, personId, input: { categoryId }, outbox }) {
    await tx.friendCategory.delete({ where: { id: categoryId } });
    await listCategories(tx, outbox, personId);
    return {};
  },
});
