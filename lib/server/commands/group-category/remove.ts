import { defineCommand } from "../../command.ts";
import { groupCategoryFacts, listGroupCategories } from "../../steps/group-categories.ts";

/** Removes a group category; the groups in it stand under what one is in them again. */
export const removeGroupCategory = defineCommand({
  name: "group-category:remove",
  action: "group-category.manage",
  facts: groupCategoryFacts,
  async run({ tx, personId, input: { categoryId }, outbox }) {
    await tx.groupCategory.delete({ where: { id: categoryId } });
    await listGroupCategories(tx, outbox, personId);
    return {};
  },
});
