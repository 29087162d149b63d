import { loadRole } from "../../facts.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { peopleOf, presentMessage } from "../../presenting/present.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** Messages before and after the reported one: enough to know what it was an answer to. */
const MESSAGES_AROUND = 5;

/** What was said around a reported message, as far as the asker may see it. */
export const readReportContext = defineQuery({
  name: "group:report-context",
  action: "group.close-report",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  async facts(asked) {
    const { tx, input } = asked;
    const { conversationId, reportId: id } = input;
    const { standing } = await conversationFacts(asked);
    const report = await tx.groupReport.findFirst({ where: { id, groupId: conversationId } });
    const role = report && ((await loadRole(tx, report.personId, conversationId)) ?? "member");
    return { standing, report, target: role ? { role } : {} };
  },
  async run({ tx, personId: userId, input: { conversationId }, facts: { report } }) {
    const seq = report?.seq ?? null;
    if (seq === null) return { messages: [], people: [] };
    const { joinedSeq } = await tx.membership.findUniqueOrThrow({
      where: { conversationId_userId: { conversationId, userId } },
      select: { joinedSeq: true },
    });
    const from = Math.max(seq - MESSAGES_AROUND, joinedSeq + 1);
    const rows = await tx.message.findMany({
      where: { conversationId, seq: { gte: from, lte: seq + MESSAGES_AROUND } },
      orderBy: { seq: "asc" },
    });
    const messages = rows.map(presentMessage);
    return { messages, people: await loadPeople(tx, messages.flatMap(peopleOf)) };
  },
});
