import { limits } from "#lib/contract/limits.ts";
import { defineCommand, Refused } from "../../command.ts";
import { loadStanding } from "../../facts.ts";
import type { Tx } from "../../ports/database.ts";
import { findReportTarget, type ReportTarget } from "../../steps/report-target.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Complains about a message or a member to the group's admins (举报). Complaints about the same become one report. */
export const reportInGroup = defineCommand({
  name: "group:report",
  action: "group.report",
  limits: [{ by: "person", points: 20, seconds: 3600 }],
  async facts({ tx, personId, input, now, lock }) {
    await lock([{ table: "Conversation", id: input.conversationId }]);
    const standing = await loadStanding(tx, personId, input.conversationId, now);
    const found = standing.role === null ? null : await findReportTarget(tx, personId, input);
    const target = found ? { role: found.role, isSelf: found.personId === personId } : {};
    return { standing, found, target };
  },
  async run({ tx, personId: userId, input, now, facts: { found }, outbox }) {
    if (!found) throw new Refused("not_available");
    const { conversationId: groupId, reason, note } = input;
    await refuseRepeat(tx, userId, groupId, found);
    await refuseTooMany(tx, userId, groupId);
    const createdAt = new Date(now);
    const { personId, seq, body } = found;
    const open = await tx.groupReport.findFirst({ where: { groupId, personId, seq, state: "open" } });
    const { id: reportId } =
      open ?? (await tx.groupReport.create({ data: { groupId, personId, seq, body, createdAt } }));
    await tx.complaint.create({ data: { reportId, userId, reason, note, createdAt } });
    await tellAdmins({ tx, outbox, conversationId: groupId, topic: "reports", right: "silence" });
    return {};
  },
});

/** A message is complained about once; a member again when the last report about them is closed. */
async function refuseRepeat(
  tx: Tx,
  userId: number,
  groupId: number,
  { personId, seq }: ReportTarget,
): Promise<void> {
  const about = { groupId, personId, seq, ...(seq === null && { state: "open" }) };
  if (await tx.complaint.findFirst({ where: { userId, report: about } }))
    throw new Refused("already_reported");
}

async function refuseTooMany(tx: Tx, userId: number, groupId: number): Promise<void> {
  const max = limits.openReportsPerPerson;
  const count = await tx.complaint.count({ where: { userId, report: { groupId, state: "open" } } });
  if (count >= max) throw new Refused("too_many", { params: { max } });
}
