import { limits } from "#lib/contract/limits.ts";
import { defineCommand, Refused } from "../../command.ts";
import {
  groupCategoryFacts,
  listGroupCategories,
  loadGroupCategories,
  refuseTakenGroupCategory,
} from "../../steps/group-categories.ts";

/** Adds a group category (群分组) after the others. */
export const createGroupCategory = defineCommand({
  name: "group-category:create",
  action: "group-category.create",
  facts: ({ tx, personId, now, lock }) => groupCategoryFacts({ tx, personId, input: {}, now, lock }),
  async run({ tx, personId, input: { name }, outbox }) {
    const known = await loadGroupCategories(tx, personId);
    const max = limits.groupCategoriesPerPerson;
    if (known.length >= max) throw new Refused("too_many", { params: { max } });
    await refuseTakenGroupCategory(tx, personId, name);
    const position = (known.at(-1)?.position ?? 0) + 1;
    const { id } = await tx.groupCategory.create({ data: { personId, name, position } });
    await listGroupCategories(tx, outbox, personId);
    return { category: { id, name, position } };
  },
});
