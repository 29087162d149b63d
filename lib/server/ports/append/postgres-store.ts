import { type Database, transaction } from "../database.ts";
import type { AppendStore } from "./draft.ts";
import { placeKeyOf, placesNamedIn } from "./mentions.ts";
import { clientIdOf, keyOf, planAppend } from "./plan.ts";
import { postgresStatements } from "./postgres-statements.ts";

/** The append on PostgreSQL: one statement each for any number of drafts, with the conversations' rows locked. */
export function postgresAppendStore(db: Database): AppendStore {
  return {
    store: (drafts, createdAt) =>
      transaction(db, async (tx) => {
        const statements = postgresStatements(tx);
        const known = await statements.findRepeats(drafts.map(clientIdOf));
        const heads = await statements.lockHeads(drafts.map(({ conversationId }) => conversationId));
        const named = placesNamedIn(drafts);
        const members = named.length > 0 ? await statements.findMembers(named) : [];
        const facts = {
          known: new Map(known.map((message) => [keyOf(message), message])),
          heads: new Map(heads.map((head) => [head.id, head])),
          members: new Set(members.map(placeKeyOf)),
        };
        const plan = planAppend(drafts, facts, createdAt);
        if (plan.messages.length === 0) return plan.stored;
        await statements.takeNumbers(plan.taken);
        await statements.insertMessages(plan.messages);
        if (plan.mentioned.length > 0) await statements.insertMentions(plan.mentioned);
        await statements.moveReads(plan.reads);
        return plan.stored;
      }),
  };
}
