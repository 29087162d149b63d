import { randomBytes } from "node:crypto";
import { limits } from "#lib/contract/limits.ts";
import { isLinkAlive } from "#lib/domain/joining.ts";
import { defineCommand, Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { presentLink } from "../../presenting/present-joining.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Sixteen letters in the address; as hard to guess as a key of 96 bits. */
const TOKEN_BYTES = 12;

/** Makes an invitation link of a group. */
export const createLink = defineCommand({
  name: "group:create-link",
  action: "group.manage-links",
  limits: [{ by: "person", points: 60, seconds: 3600 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input, now, outbox }) {
    const { conversationId, name, maxUses, needsApproval } = input;
    const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt);
    if (expiresAt && expiresAt.getTime() <= now)
      throw new Refused("invalid_input", { field: "expiresAt", params: { issue: "not_valid" } });
    await refuseTooMany(tx, conversationId, now);
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    const settings = { name, maxUses, needsApproval, expiresAt };
    const row = await tx.groupLink.create({
      data: { ...settings, groupId: conversationId, token, createdById: actorId, createdAt: new Date(now) },
    });
    const within = { tx, outbox, conversationId };
    await tellAdmins({ ...within, topic: "links", right: "invite" });
    const after = { ...settings, expiresAt: input.expiresAt };
    await recordAct({ ...within, now, actorId, kind: "group:create-link", after });
    const [creator = null] = await loadPeople(tx, [actorId]);
    return { link: presentLink(row, creator) };
  },
});

async function refuseTooMany(tx: Tx, groupId: number, now: number): Promise<void> {
  const max = limits.linksPerGroup;
  const rows = await tx.groupLink.findMany({ where: { groupId, revokedAt: null } });
  if (rows.filter((link) => isLinkAlive(link, now)).length >= max)
    throw new Refused("too_many", { params: { max } });
}
