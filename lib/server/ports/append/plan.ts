import { kindOf } from "#lib/contract/cards.ts";
import { storedCard } from "../../presenting/rows.ts";
import type { Draft, LoggedMessage, Stored } from "./draft.ts";
import { mentionRows, type NamedMembers, type NamedPlace, storedMentions } from "./mentions.ts";

/** Where a conversation stands while the transaction holds it still. */
export type Head = { id: number; lastSeq: number; lastRev: number; rulesRev: number };

/** What a transaction has to write, and what it answers to each draft. */
export type AppendPlan = {
  stored: Stored[];
  messages: LoggedMessage[];
  /** How many numbers each conversation gives out. */
  taken: { conversationId: number; n: number }[];
  /** Who sends has read what stood before. */
  reads: { conversationId: number; senderId: number; seq: number }[];
  /** Who is named by which message. */
  mentioned: (NamedPlace & { seq: number })[];
};

/** What the transaction has found: repeats by their keys, conversations, and who of those named is a member. */
export type AppendFacts = {
  known: ReadonlyMap<string, LoggedMessage>;
  heads: ReadonlyMap<number, Head>;
  members: NamedMembers;
};

type ClientId = { senderId: number; clientMessageId: string };

/** The key that makes a retry recognisable. */
export function keyOf({ senderId, clientMessageId }: ClientId): string {
  return `${senderId}:${clientMessageId}`;
}

export function clientIdOf({ sender, clientMessageId }: Draft): ClientId {
  return { senderId: sender.id, clientMessageId };
}

/**
 * Numbers drafts: a repeat, of an earlier commit or of an earlier draft in the batch, is answered with the first
 * and burns no number; one judged under rules that have moved is stale, and with it everything the same person
 * sent to the same conversation after it, so that their order stays. Pure.
 */
export function planAppend(
  drafts: readonly Draft[],
  { known, heads, members }: AppendFacts,
  createdAt: Date,
): AppendPlan {
  const fresh = new Map<string, LoggedMessage>();
  const counts = new Map<number, number>();
  const stale = new Set<string>();
  const reads = new Map<string, AppendPlan["reads"][number]>();
  const mentioned: AppendPlan["mentioned"] = [];

  function store(draft: Draft): Stored {
    const key = keyOf(clientIdOf(draft));
    const first = known.get(key) ?? fresh.get(key);
    if (first) return { message: first, isRepeat: true };
    const { conversationId, sender } = draft;
    const head = heads.get(conversationId);
    const writer = `${conversationId}:${sender.id}`;
    if (!head || head.rulesRev !== draft.rulesRev || stale.has(writer)) {
      stale.add(writer);
      return "stale";
    }
    const n = (counts.get(conversationId) ?? 0) + 1;
    counts.set(conversationId, n);
    const numbers = { seq: head.lastSeq + n, rev: head.lastRev + n };
    const message = messageOf(draft, { ...numbers, mentions: storedMentions(draft, members), createdAt });
    fresh.set(key, message);
    if (draft.mentions.length > 0) mentioned.push(...mentionRows(draft, message, members));
    reads.set(writer, { conversationId, senderId: sender.id, seq: message.seq });
    return { message, isRepeat: false };
  }

  return {
    stored: drafts.map(store),
    messages: [...fresh.values()],
    taken: [...counts].map(([conversationId, n]) => ({ conversationId, n })),
    reads: [...reads.values()],
    mentioned,
  };
}

function messageOf(
  { conversationId, sender, clientMessageId, body, card }: Draft,
  { seq, rev, mentions, createdAt }: Pick<LoggedMessage, "seq" | "rev" | "mentions" | "createdAt">,
): LoggedMessage {
  return {
    conversationId,
    seq,
    rev,
    senderId: sender.id,
    clientMessageId,
    kind: kindOf(card),
    body,
    mentions,
    card: storedCard(card),
    createdAt,
    recalledAt: null,
    recalledById: null,
  };
}
