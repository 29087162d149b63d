import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";

/** In which groups how many reports of the asker were decided and not seen since; groups without any are left out. */
export const countReportNews = defineQuery({
  name: "group:report-news",
  action: "snapshot.load",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: ownFacts,
  async run({ tx, personId: userId }) {
    const rows = await tx.complaint.findMany({
      where: {
        userId,
        seenAt: null,
        report: { state: { not: "open" }, group: { members: { some: { userId } } } },
      },
      select: { report: { select: { groupId: true } } },
    });
    const byGroup = Map.groupBy(rows, ({ report }) => report.groupId);
    const news = [...byGroup].map(([conversationId, list]) => ({ conversationId, count: list.length }));
    return { news: news.sort((a, b) => a.conversationId - b.conversationId) };
  },
});
