import { stateAfter } from "#lib/contract/group/report-words.ts";
import { defineCommand, Refused } from "../../command.ts";
import { loadRole } from "../../facts.ts";
import { actOnReport } from "../../steps/act-on-report.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Decides a report, and tells those who complained. Whoever comes second finds it decided. */
export const closeReport = defineCommand({
  name: "group:close-report",
  action: "group.close-report",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  async facts(within) {
    const { tx, input } = within;
    const { conversationId, reportId } = input;
    const { standing } = await groupFacts({ ...within, input: { conversationId } });
    const report = await tx.groupReport.findFirst({
      where: { id: reportId, groupId: conversationId, state: "open" },
      include: { complaints: true },
    });
    const role = report && (await loadRole(tx, report.personId, conversationId));
    // Who has left is no more than a member was.
    return { standing, report, role, target: report ? { role: role ?? "member" } : {} };
  },
  async run({ tx, personId: actorId, input, now, facts: { standing, report, role }, outbox }) {
    if (!report) throw new Refused("not_available");
    const { conversationId, action, answer } = input;
    await actOnReport({ tx, outbox, now, standing, report, role, actorId, input });
    const state = stateAfter[action];
    await tx.groupReport.update({
      where: { id: report.id },
      data: { state, answer, decidedById: actorId, decidedAt: new Date(now) },
    });
    const { personId, seq, complaints } = report;
    const after = {
      outcome: state,
      ...(action === "silence" && { seconds: input.seconds }),
      ...(seq !== null && { seq }),
      complaints: complaints.length,
    };
    const about = { tx, outbox, now, conversationId, actorId };
    await recordAct({ ...about, kind: "group:close-report", targetIds: [personId], after });
    await tellAdmins({ tx, outbox, conversationId, topic: "reports", right: "silence" });
    for (const { userId } of complaints)
      outbox.event({ person: userId }, "group:news", { conversationId, topic: "my-reports" });
    return {};
  },
});
