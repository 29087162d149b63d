import type { WireMessage } from "#lib/contract/wire.ts";
import { judge } from "#lib/domain/policy.ts";
import { defineSubmittedCommand, Refused } from "../../command.ts";
import { loadCachedStanding, rememberedStanding } from "../../facts.ts";
import type { Database } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { presentMessage } from "../../presenting/present.ts";

/**
 * Sends a message. Judged from memory, checked against the rules' revision in the transaction that stores it,
 * published to every member (the sender too) before the answer. A retry with the same clientMessageId is
 * answered with the first message.
 */
export const sendMessage = defineSubmittedCommand({
  name: "message:send",
  action: "message.send",
  limits: [{ by: "person", points: 60, seconds: 10 }],
  async submit({ personId, input, now }) {
    const { db, append, standings } = runtime();
    const { conversationId, clientMessageId, body, mentions } = input;
    const known = await rememberedStanding(db, personId, conversationId);
    if (!known) return { message: await earlierMessage(db, personId, clientMessageId) };
    const outcome = await append.append({
      conversationId,
      sender: known.person,
      clientMessageId,
      body,
      mentions,
      // A "no" from memory may be stale as well, so it goes to the log to be judged anew.
      rulesRev: judge("message.send", { ...known.standing, now }) === null ? known.rulesRev : -1,
      async rejudge() {
        const fresh = await loadCachedStanding(db, personId, conversationId);
        if (!fresh) return { code: "not_available" };
        standings.set(conversationId, personId, fresh);
        return judge("message.send", { ...fresh.standing, now }) ?? fresh.rulesRev;
      },
    });
    if ("refusal" in outcome) throw Refused.of(outcome.refusal);
    return { message: presentMessage(outcome.message) };
  },
});

/** Whoever is no member any more may still ask again what became of a message that was stored before. */
async function earlierMessage(db: Database, senderId: number, clientMessageId: string): Promise<WireMessage> {
  const message = await db.message.findUnique({
    where: { senderId_clientMessageId: { senderId, clientMessageId } },
  });
  if (!message) throw new Refused("not_available");
  return presentMessage(message);
}
