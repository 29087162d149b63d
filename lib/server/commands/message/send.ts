import type { CommandParsed } from "#lib/contract/commands.ts";
import { namesEveryone } from "#lib/contract/mentions.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { judge } from "#lib/domain/policy.ts";
import { defineSubmittedCommand, Refused } from "../../command.ts";
import { loadCachedStanding, rememberedStanding } from "../../facts.ts";
import type { AppendOutcome } from "../../ports/append/log.ts";
import type { Database } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import type { CachedStanding } from "../../ports/standings.ts";
import { presentMessage } from "../../presenting/present.ts";
import { screen } from "../../screening/screen.ts";
import type { Asked, Screened } from "../../screening/screening.ts";
import { type CaughtMessage, settleCaught } from "../../screening/settle-caught.ts";
import { findSharedGroup } from "../../steps/find-shared-group.ts";

/** Never the revision of any rules: the draft goes to the log to be judged anew. */
const UNJUDGED = -1;

/** What is said, and why it cannot be said at all, whoever says it. */
type Said = Pick<Asked, "body" | "mentions" | "card"> & { refusal: Refusal | null };

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
    const said = await whatIsSaid(db, input);
    const looks: Screened[] = [];
    const look = async (standing: CachedStanding) => {
      const screened = await admit({ conversationId, clientMessageId, ...said, known: standing, now }, said);
      looks.push(screened);
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
        card: said.card,
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
      isStored = !("refusal" in outcome) && !outcome.isRepeat;
      const message = { conversationId, clientMessageId, ...said, personId, now };
      const told = await settle(message, looks.at(-1), outcome);
      if ("refusal" in outcome) throw Refused.of(told ?? outcome.refusal);
      return { message: presentMessage(outcome.message) };
    } finally {
      if (!isStored) for (const { takeBack } of looks) takeBack();
    }
  },
});

/** The words as they were written, or those of what is shared. */
async function whatIsSaid(
  db: Database,
  { body, mentions, share }: CommandParsed<"message:send">,
): Promise<Said> {
  if (!share) return { body, mentions, card: null, refusal: null };
  return { ...(await findSharedGroup(db, share.groupNumber)), mentions };
}

/** Judges who says it, then looks at what is said. */
async function admit(asked: Asked, said: Said): Promise<Screened> {
  const refusal = verdictOn(asked) ?? said.refusal;
  return refusal === null ? screen(asked) : { ...asked, refusal, caught: null, takeBack: () => {} };
}

function verdictOn({ known, mentions, now }: Asked): Refusal | null {
  const standing = { ...known.standing, now };
  return (
    judge("message.send", standing) ??
    (namesEveryone(mentions) ? judge("group.name-everyone", standing) : null)
  );
}

/**
 * Once it is known what became of a message: what a filter asks for besides. A repeat, and what was refused for another
 * reason, is none of its business. Answers what the sender is told instead, if anything.
 */
async function settle(
  message: Omit<CaughtMessage, "caught">,
  screened: Screened | undefined,
  outcome: AppendOutcome,
): Promise<Refusal | null> {
  if (!screened?.caught) return null;
  const isOurs = "refusal" in outcome ? outcome.refusal === screened.refusal : !outcome.isRepeat;
  return isOurs ? settleCaught({ ...message, caught: screened.caught }) : null;
}

/** Whoever is no member any more may still ask again what became of a message that was stored before. */
async function earlierMessage(db: Database, senderId: number, clientMessageId: string): Promise<WireMessage> {
  const message = await db.message.findUnique({
    where: { senderId_clientMessageId: { senderId, clientMessageId } },
  });
  if (!message) throw new Refused("not_available");
  return presentMessage(message);
}
