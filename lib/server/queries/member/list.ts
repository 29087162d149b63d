import type { WireMember } from "#lib/contract/wire.ts";
import type { Tx } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { presentMember } from "../../presenting/present.ts";
import { defineQuery } from "../../query.ts";
import { shareEncoding } from "../../shared-answers.ts";
import { conversationFacts } from "../facts.ts";

/** Every member of a group. */
export const listMembers = defineQuery({
  name: "member:list",
  action: "group.view",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId } }) {
    const { lastRev: rev, group } = await tx.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { lastRev: true, group: { select: { ownerId: true } } },
    });
    const read = async () => {
      const members = await readMembers(tx, conversationId, group?.ownerId ?? null);
      return shareEncoding({ members, rev });
    };
    return runtime().recentReads.load(`members:${conversationId}:${rev}`, read);
  },
});

async function readMembers(tx: Tx, conversationId: number, ownerId: number | null): Promise<WireMember[]> {
  const rows = await tx.membership.findMany({
    where: { conversationId },
    include: { user: true, admin: true },
    orderBy: { userId: "asc" },
  });
  return rows.map((row) => presentMember(row, ownerId));
}
