import type { CommandParsed } from "#lib/contract/commands.ts";
import type { Role } from "#lib/contract/wire.ts";
import { judge } from "#lib/domain/policy.ts";
import type { Standing } from "#lib/domain/standing.ts";
import { type Outbox, Refused } from "../command.ts";
import { refuseIf } from "../guard.ts";
import type { Tx } from "../ports/database.ts";
import { endMembership } from "./end-membership.ts";
import { recallForAll } from "./recall-for-all.ts";
import { silenceMember } from "./silence-member.ts";

export type ActedReport = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  standing: Standing;
  report: { personId: number; seq: number | null };
  /** Where the person complained about stands now; null: no member any more. */
  role: Role | null;
  actorId: number;
  input: CommandParsed<"group:close-report">;
};

/**
 * Does to whom a report is about what was decided; the actor outranks them.
 * @throws Refused not_available when there is nothing to recall, or nobody to silence or remove any more
 */
export async function actOnReport(acted: ActedReport): Promise<void> {
  const { tx, outbox, now, standing, report, role, actorId, input } = acted;
  const { conversationId, action, seconds } = input;
  const about = { tx, outbox, now, conversationId, actorId, personId: report.personId };
  if (action === "recall") await recallReported(acted);
  if (action === "remove") {
    refuseIf(judge("group.remove-member", standing, { role }));
    await endMembership({ ...about, personIds: [report.personId] });
  }
  if (action !== "silence") return;
  if (role === null) throw new Refused("not_available");
  await silenceMember({ ...about, seconds });
}

async function recallReported({ tx, outbox, now, report, actorId, input }: ActedReport): Promise<void> {
  const { conversationId } = input;
  const { seq } = report;
  if (seq === null) throw new Refused("not_available");
  const known = await tx.message.findUnique({ where: { conversationId_seq: { conversationId, seq } } });
  // Its sender, or another admin, has done so meanwhile.
  if (!known || known.recalledAt) return;
  await recallForAll({ tx, outbox, now, conversationId, actorId, seq });
}
