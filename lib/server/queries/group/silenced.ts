import { presentMember } from "../../presenting/present-group.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** Who is silenced in a group now. */
export const listSilenced = defineQuery({
  name: "group:silenced",
  action: "group.list-silenced",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId }, now }) {
    const rows = await tx.membership.findMany({
      where: { groupId: conversationId, silencedUntil: { gt: new Date(now) } },
      include: { user: true, admin: true, group: { select: { ownerId: true } } },
      orderBy: [{ silencedUntil: "asc" }, { userId: "asc" }],
    });
    return { members: rows.map((row) => presentMember(row, row.group?.ownerId ?? null)) };
  },
});
