import { namesEveryone } from "#lib/contract/mentions.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { judge } from "#lib/domain/policy.ts";
import { defineSubmittedCommand, Refused } from "../../command.ts";
import { loadCachedStanding, rememberedStanding } from "../../facts.ts";
import type { Database } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import type { CachedStanding } from "../../ports/standings.ts";
import { presentMessage } from "../../presenting/present.ts";
import { screen } from "../../screening/screen.ts";
import type { Asked, Screened } from "../../screening/screening.ts";

/** Never the revision of any rules: the draft goes to the log to be judged anew. */
const UNJUDGED = -1;

/**
 * Sends a message. Judged from memory, screened, checked against the rules' revision in the transaction that stores it,
 * published to every member (the sender too) before the answer. A retry with the same clientMessageId is answered with
 * the first message, whatever the rules say by then.
 */
export const sendMessage = defineSubmittedCommand({
  name: "message:send",
  action: "message.send",
  limits: [{ by: "person", points: 60, seconds: 10 }],
  async submit({ personId, input, now }) {
    const { db, append, standings } = runtime();
    const { conversationId, clientMessageId } = input;
    const known = await rememberedStanding(db, personId, conversationId);
    if (!known) return { message: await earlierMessage(db, personId, clientMessageId) };
    const takeBacks: (() => void)[] = [];
    const look = async (standing: CachedStanding) => {
      const screened = await admit({ ...input, known: standing, now });
      takeBacks.push(screened.takeBack);
      return screened;
    };
    let isStored = false;
    try {
      const { body, mentions, refusal } = await look(known);
      const outcome = await append.append({
        conversationId,
        sender: known.person,
        clientMessageId,
        body,
        mentions,
        // A "no" from memory may be stale, and a repeat is none: the log finds out.
        rulesRev: refusal === null ? known.rulesRev : UNJUDGED,
        async rejudge() {
          const fresh = await loadCachedStanding(db, personId, conversationId);
          if (!fresh) return { refusal: { code: "not_available" } };
          standings.set(conversationId, personId, fresh);
          const again = await look(fresh);
          if (again.refusal) return { refusal: again.refusal };
          return { rulesRev: fresh.rulesRev, body: again.body, mentions: again.mentions };
        },
      });
      if ("refusal" in outcome) throw Refused.of(outcome.refusal);
      isStored = !outcome.isRepeat;
      return { message: presentMessage(outcome.message) };
    } finally {
      if (!isStored) for (const takeBack of takeBacks) takeBack();
    }
  },
});

/** Judges who says it, then looks at what is said. */
async function admit(asked: Asked): Promise<Screened> {
  const refusal = verdictOn(asked);
  return refusal === null ? screen(asked) : { ...asked, refusal, takeBack: () => {} };
}

function verdictOn({ known, mentions, now }: Asked): Refusal | null {
  const standing = { ...known.standing, now };
  return (
    judge("message.send", standing) ??
    (namesEveryone(mentions) ? judge("group.name-everyone", standing) : null)
  );
}

/** Whoever is no member any more may still ask again what became of a message that was stored before. */
async function earlierMessage(db: Database, senderId: number, clientMessageId: string): Promise<WireMessage> {
  const message = await db.message.findUnique({
    where: { senderId_clientMessageId: { senderId, clientMessageId } },
  });
  if (!message) throw new Refused("not_available");
  return presentMessage(message);
}
