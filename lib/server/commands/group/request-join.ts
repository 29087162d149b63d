import { entryOf } from "#lib/domain/joining.ts";
import { defineCommand, Refused } from "../../command.ts";
import { addMembers } from "../../steps/add-members.ts";
import { askToJoin } from "../../steps/joining/ask-to-join.ts";
import { checkAnswer } from "../../steps/joining/check-answer.ts";
import { joinFacts } from "../../steps/joining/join-facts.ts";

/** Asks to join a group by its number. Who needs nobody's approval comes in at once. */
export const requestJoin = defineCommand({
  name: "group:request-join",
  action: "group.request-join",
  limits: [{ by: "person", points: 60, seconds: 3600 }],
  async facts({ tx, personId, input: { number }, now, lock }) {
    const found = await tx.qQGroup.findUnique({ where: { number }, select: { conversationId: true } });
    if (!found) throw new Refused("not_available", { field: "number" });
    return joinFacts({ tx, personId, now, lock, ...found });
  },
  async run({ tx, personId, input: { note, answer }, now, facts, outbox }) {
    const { conversationId, joinMode, admission, request } = facts;
    const isRight = await checkAnswer({ personId, conversationId, joinMode, admission, answer });
    const { email } = await tx.userProfile.findUniqueOrThrow({
      where: { id: personId },
      select: { email: true },
    });
    const entry = entryOf(joinMode, admission, { isRight, email });
    if (entry === "wrong") throw new Refused("wrong_answer", { field: "answer" });
    const joining = { tx, outbox, now, conversationId };
    if (entry === "wait" || request?.isIgnored) {
      await askToJoin({ ...joining, personId, request, note, answer, isRight });
      return { conversationId: null };
    }
    const kind = "group:members-joined";
    await addMembers({ ...joining, actorId: personId, kind, personIds: [personId] });
    return { conversationId };
  },
});
