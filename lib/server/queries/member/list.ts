import { presentMember } from "../../presenting/present.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** Every member of a group. */
export const listMembers = defineQuery({
  name: "member:list",
  action: "group.view",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId } }) {
    const conversation = await tx.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { lastRev: true, group: { select: { ownerId: true } } },
    });
    const rows = await tx.membership.findMany({
      where: { conversationId },
      include: { user: true, admin: true },
      orderBy: { userId: "asc" },
    });
    const ownerId = conversation.group?.ownerId ?? null;
    return { members: rows.map((row) => presentMember(row, ownerId)), rev: conversation.lastRev };
  },
});
