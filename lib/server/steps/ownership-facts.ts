import { groupFacts } from "./group-facts.ts";

/** The facts of a group, and whom its ownership is offered to; held until the commit. */
export async function ownershipFacts(asked: Parameters<typeof groupFacts>[0]) {
  const { standing, target } = await groupFacts(asked);
  const group = await asked.tx.qQGroup.findUnique({
    where: { conversationId: asked.input.conversationId },
    select: { offeredToId: true },
  });
  const offeredToId = group?.offeredToId ?? null;
  const offer = { isOffered: offeredToId !== null, isOwn: offeredToId === asked.personId };
  return { standing, target: { ...target, ...offer }, offeredToId };
}
