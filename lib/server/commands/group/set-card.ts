import { judge } from "#lib/domain/policy.ts";
import { defineCommand } from "../../command.ts";
import { loadStanding } from "../../facts.ts";
import { refuseIf } from "../../guard.ts";
import { writeCards } from "../../ports/card-sql.ts";
import { roleOf } from "../../presenting/present-group.ts";
import { announceMembers } from "../../steps/announce-members.ts";
import { recordAct } from "../../steps/record-act.ts";

/**
 * Sets what members are called in a group (群名片): one's own card, or as an admin those of others; all of them or none.
 * What is so already is neither told nor logged, and one's own is no act of the administration.
 */
export const setCard = defineCommand({
  name: "group:set-card",
  action: "group.set-card",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  async facts({ tx, personId, input: { conversationId, cards }, now, lock }) {
    await lock([{ table: "Conversation", id: conversationId }]);
    const standing = await loadStanding(tx, personId, conversationId, now);
    const rows = await tx.membership.findMany({
      where: { conversationId, userId: { in: cards.map((one) => one.personId) } },
      include: { admin: { select: { rights: true } }, group: { select: { ownerId: true } } },
    });
    const rowOf = new Map(rows.map((row) => [row.userId, row]));
    const targets = cards.map((one) => {
      const row = rowOf.get(one.personId);
      const role = row ? roleOf(row, row.group?.ownerId ?? null) : null;
      return { role, isSelf: one.personId === personId };
    });
    return {
      standing,
      target: targets[0] ?? {},
      targets,
      cardOf: new Map(rows.map((r) => [r.userId, r.card])),
    };
  },
  async run({ tx, personId: actorId, input: { conversationId, cards }, now, facts, outbox }) {
    for (const target of facts.targets) refuseIf(judge("group.set-card", facts.standing, target));
    // Of two cards for one member the later one is meant.
    const wanted = new Map(cards.map(({ personId, card }) => [personId, card]));
    const changed = [...wanted].filter(([id, card]) => facts.cardOf.get(id) !== card);
    if (changed.length === 0) return {};
    await writeCards(tx, conversationId, changed);
    const personIds = changed.map(([id]) => id);
    await announceMembers({
      tx,
      outbox,
      now,
      conversationId,
      actorId,
      personIds,
      kind: "group:members-updated",
    });
    const others = changed.filter(([id]) => id !== actorId);
    if (others.length > 0)
      await recordAct({
        tx,
        outbox,
        now,
        conversationId,
        actorId,
        kind: "group:set-card",
        targetIds: others.map(([id]) => id),
        before: { cards: others.map(([id]) => facts.cardOf.get(id) ?? "") },
        after: { cards: others.map(([, card]) => card) },
      });
    return {};
  },
});
