import type { WireMember } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";
import type { Tx } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { presentMember } from "../../presenting/present-group.ts";
import { defineQuery } from "../../query.ts";
import { shareEncoding } from "../../shared-answers.ts";
import { conversationFacts } from "../facts.ts";

/** Every member of a group; only its owner, its admins and oneself where members are not to see who else is there. */
export const listMembers = defineQuery({
  name: "member:list",
  action: "group.view",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, personId, input: { conversationId }, facts: { standing } }) {
    const { lastRev: rev, group } = await tx.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { lastRev: true, group: { select: { ownerId: true } } },
    });
    const ownerId = group?.ownerId ?? null;
    if (!can("group.list-members", standing))
      return { members: await readLeaders(tx, conversationId, ownerId, personId), rev };
    const read = async () => {
      const members = await readMembers(tx, conversationId, ownerId);
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

/** Who leads the group, and the asker. */
async function readLeaders(
  tx: Tx,
  conversationId: number,
  ownerId: number | null,
  personId: number,
): Promise<WireMember[]> {
  const isLeader = [{ admin: { isNot: null } }, { userId: { in: [ownerId ?? personId, personId] } }];
  const rows = await tx.membership.findMany({
    where: { conversationId, OR: isLeader },
    include: { user: true, admin: true },
    orderBy: { userId: "asc" },
  });
  return rows.map((row) => presentMember(row, ownerId));
}
