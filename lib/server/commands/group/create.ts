import { readAdmission } from "#lib/contract/group/joining.ts";
import { DEFAULT_MAX_MEMBER_NUMS } from "#lib/contract/limits.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { defineCommand } from "../../command.ts";
import { nextNumber } from "../../ports/counters.ts";
import { runtime } from "../../ports/runtime.ts";
import { addMembers } from "../../steps/add-members.ts";
import { refuseUnasked } from "../../steps/joining/refuse-unasked.ts";
import { recordAct } from "../../steps/record-act.ts";
import { refuseStrangers } from "../../steps/refuse-strangers.ts";
import { refuseTooManyGroups } from "../../steps/refuse-too-many-groups.ts";

/** Creates a group with its owner and, at once, some of the owner's friends. */
export const createGroup = defineCommand({
  name: "group:create",
  action: "group.create",
  limits: [{ by: "person", points: 30, seconds: 3600 }],
  async facts({ personId, input, now, lock }) {
    const memberIds = [...new Set(input.memberIds)].filter((id) => id !== personId);
    // Everybody at once, in one order: the members' own counters are raised later.
    await lock([personId, ...memberIds].map((id) => ({ table: "UserProfile", id })));
    return { standing: standingOutside(personId, now), memberIds };
  },
  async run({ tx, personId, input, now, facts: { memberIds }, outbox }) {
    await refuseTooManyGroups(tx, personId);
    await refuseStrangers(tx, personId, memberIds, "memberIds");
    const { name, description, joinMode, question = "", answers = [] } = input;
    refuseUnasked(joinMode, { ...readAdmission("{}"), question, answers });
    const admission = JSON.stringify({ question, answers });
    const number = await nextNumber(tx, "group");
    const createdAt = new Date(now);
    const { id: conversationId } = await tx.conversation.create({ data: { kind: "group", createdAt } });
    const group = { conversationId, number, name, nameFolded: foldName(name), description, joinMode };
    const max_member_nums = Math.min(DEFAULT_MAX_MEMBER_NUMS, runtime().env.groupMaxMembers);
    await tx.qQGroup.create({ data: { ...group, admission, max_member_nums, ownerId: personId, createdAt } });
    await addMembers({
      tx,
      outbox,
      now,
      conversationId,
      actorId: personId,
      kind: "group:created",
      personIds: [personId, ...memberIds],
      noticedIds: memberIds,
    });
    const act = { conversationId, actorId: personId, kind: "group:create" } as const;
    await recordAct({ tx, outbox, now, ...act, targetIds: memberIds, after: { name, number } });
    return { conversationId, number };
  },
});
