import { limits } from "#lib/contract/limits.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { presentOwnReport } from "../../presenting/present-report.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** What the asker has reported in a group, the newest first, and what became of it. */
export const listMyReports = defineQuery({
  name: "group:my-reports",
  action: "group.view",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, personId: userId, input: { conversationId } }) {
    const rows = await tx.complaint.findMany({
      where: { userId, report: { groupId: conversationId } },
      include: { report: true },
      orderBy: { reportId: "desc" },
      take: limits.reportsPage,
    });
    const people = await loadPeople(
      tx,
      rows.map(({ report }) => report.personId),
    );
    return { reports: rows.map(presentOwnReport), people };
  },
});
