import { defineCommand, Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { arrangePlace } from "../../steps/arrange-place.ts";
import { placeFacts } from "../../steps/place-facts.ts";

/** Puts a group under one of one's own categories (群分组), or under none. */
export const setCategory = defineCommand({
  name: "conversation:set-category",
  action: "conversation.arrange-group",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  async facts({ tx, personId, input, now, lock }) {
    // The category must not be removed meanwhile.
    await lock([{ table: "UserProfile", id: personId }]);
    return placeFacts({ tx, personId, input, now });
  },
  async run({ tx, personId, input: { conversationId, categoryId }, outbox }) {
    if (categoryId !== null) await refuseForeignCategory(tx, personId, categoryId);
    await arrangePlace({ tx, outbox, personId, conversationId, change: { categoryId } });
    return {};
  },
});

async function refuseForeignCategory(tx: Tx, personId: number, id: number): Promise<void> {
  const category = await tx.groupCategory.findFirst({ where: { id, personId }, select: { id: true } });
  if (!category) throw new Refused("not_available", { field: "categoryId" });
}
