import { BULK_UNDO_MS } from "#lib/contract/group/bulk.ts";
import { limits } from "#lib/contract/limits.ts";
import { planBulk } from "#lib/domain/bulk-plan.ts";
import { defineCommand, Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { loadRoles } from "../../steps/bulk-targets.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { tellAdministrators } from "../../steps/tell-admins.ts";

/**
 * Asks for an act on many members. Nothing of it is done for some seconds, in which it can be undone; then the server
 * carries it out by itself, and judges the actor and every member anew.
 * @throws Refused when it would be done to nobody: with the reason of the first who is left.
 */
export const startBulk = defineCommand({
  name: "group:start-bulk",
  action: "group.start-bulk",
  limits: [{ by: "person", points: 30, seconds: 60 }],
  facts: ({ input: { conversationId }, ...asked }) => groupFacts({ ...asked, input: { conversationId } }),
  async run({ tx, personId: actorId, input, now, facts: { standing }, outbox }) {
    const { conversationId, act } = input;
    await refuseTooMany(tx, conversationId);
    const asked = [...new Set(input.personIds)];
    const roles = await loadRoles(tx, conversationId, asked);
    const targets = asked.map((personId) => ({ personId, role: roles.get(personId) ?? null }));
    const { personIds, left } = planBulk(standing, act, targets);
    const [first] = left;
    if (personIds.length === 0 && first) throw new Refused(first.code, { field: "personIds" });
    const startsAt = new Date(now + BULK_UNDO_MS);
    const { id: bulkId } = await tx.groupBulk.create({
      data: {
        groupId: conversationId,
        actorId,
        act: JSON.stringify(act),
        personIds: JSON.stringify(personIds),
        count: personIds.length,
        startsAt,
      },
    });
    await tellAdministrators({ tx, outbox, conversationId, topic: "bulk" });
    outbox.afterCommit(() => runtime().bulkAlarm.setFor(startsAt.getTime()));
    return { bulkId, startsAt: startsAt.toISOString(), count: personIds.length };
  },
});

async function refuseTooMany(tx: Tx, groupId: number): Promise<void> {
  const max = limits.bulksAtOnce;
  const count = await tx.groupBulk.count({ where: { groupId, state: { in: ["waiting", "running"] } } });
  if (count >= max) throw new Refused("too_many", { params: { max } });
}
