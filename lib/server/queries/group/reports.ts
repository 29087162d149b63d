import { loadPeople } from "../../presenting/load-conversations.ts";
import { presentReport } from "../../presenting/present-report.ts";
import { reportsSeenBy } from "../../presenting/reports-seen-by.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** Reports about whom the asker outranks: the open ones as a queue, or what became of the others, the newest first. */
export const listReports = defineQuery({
  name: "group:reports",
  action: "group.moderate",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId, isOpen, afterId, limit }, facts: { standing } }) {
    const seen = await reportsSeenBy(tx, conversationId, standing.role);
    const state = isOpen ? "open" : { not: "open" };
    const rows = await tx.groupReport.findMany({
      where: { ...seen, state, ...(afterId !== null && { id: isOpen ? { gt: afterId } : { lt: afterId } }) },
      include: { complaints: { orderBy: { createdAt: "asc" } } },
      orderBy: { id: isOpen ? "asc" : "desc" },
      take: limit + 1,
    });
    const reports = rows.slice(0, limit).map(presentReport);
    const people = await loadPeople(
      tx,
      reports.flatMap(({ personId, complaints, decidedById }) => [
        personId,
        ...complaints.map((complaint) => complaint.personId),
        ...(decidedById === null ? [] : [decidedById]),
      ]),
    );
    return { reports, people, hasMore: rows.length > limit };
  },
});
