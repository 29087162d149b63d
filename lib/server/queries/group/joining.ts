import { type JoinMode, readAdmission } from "#lib/contract/group/joining.ts";
import { readRules } from "#lib/contract/group/rules.ts";
import { limits } from "#lib/contract/limits.ts";
import type { Tx } from "../../ports/database.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { type Named, presentBar, presentJoinRequest } from "../../presenting/present-joining.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** What admins work off: requests to join a group, who is kept out of it, and how one comes in. */
export const loadJoining = defineQuery({
  name: "group:joining",
  action: "group.approve",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId } }) {
    const group = await tx.qQGroup.findUniqueOrThrow({ where: { conversationId } });
    const include = { person: true };
    const isPending = { groupId: conversationId, state: "pending", isIgnored: false };
    const pending = await tx.joinRequest.findMany({
      where: isPending,
      include,
      orderBy: { id: "asc" },
      take: limits.joinRequestsPage,
    });
    const pendingCount = await tx.joinRequest.count({ where: isPending });
    const answered = await tx.joinRequest.findMany({
      where: { groupId: conversationId, state: { in: ["accepted", "declined"] }, isIgnored: false },
      include,
      orderBy: { answeredAt: "desc" },
      take: limits.answeredJoinRequests,
    });
    const bars = await tx.joinRequest.findMany({
      where: { groupId: conversationId, OR: [{ isIgnored: true }, { state: "barred" }] },
      include,
      orderBy: { id: "desc" },
      take: limits.joinRequestsPage,
    });
    const named = await loadNamed(tx, [...pending, ...answered, ...bars]);
    return {
      settings: {
        ...readAdmission(group.admission),
        joinMode: group.joinMode as JoinMode,
        memberInvites: readRules(group.rules).memberInvites,
      },
      pending: pending.map((row) => presentJoinRequest(row, named)),
      pendingCount,
      answered: answered.map((row) => presentJoinRequest(row, named)),
      bars: bars.map((row) => presentBar(row, named)),
    };
  },
});

type Naming = { invitedById: number | null; answeredById: number | null; linkId: number | null };

async function loadNamed(tx: Tx, rows: Naming[]): Promise<Named> {
  const ids = rows.flatMap(({ invitedById, answeredById }) => [invitedById ?? 0, answeredById ?? 0]);
  const linkIds = [...new Set(rows.flatMap(({ linkId }) => linkId ?? []))];
  const people = await loadPeople(
    tx,
    ids.filter((id) => id > 0),
  );
  const links = await tx.groupLink.findMany({
    where: { id: { in: linkIds } },
    select: { id: true, name: true },
  });
  return {
    people: new Map(people.map((person) => [person.id, person])),
    links: new Map(links.map(({ id, name }) => [id, name])),
  };
}
