import { defineCommand } from "../../command.ts";
import {
  groupCategoryFacts,
  listGroupCategories,
  refuseTakenGroupCategory,
} from "../../steps/group-categories.ts";

/** Renames a group category. */
export const renameGroupCategory = defineCommand({
  name: "group-category:rename",
  action: "group-category.manage",
  facts: groupCategoryFacts,
  async run({ tx, personId, input: { categoryId, name }, outbox }) {
    await refuseTakenGroupCategory(tx, personId, name, categoryId);
    await tx.groupCategory.update({ where: { id: categoryId }, data: { name } });
    await listGroupCategories(tx, outbox, personId);
    return {};
  },
});
