import { namesEveryone } from "#lib/contract/mentions.ts";
import { EVERYONE_ID } from "#lib/contract/wire.ts";
import { NOBODY_MENTIONED } from "../../presenting/rows.ts";
import type { Draft, LoggedMessage } from "./draft.ts";

/** As much of a draft as tells whom it names. */
type Naming = Pick<Draft, "conversationId" | "mentions">;
/** Somebody's place in a conversation. */
export type NamedPlace = { conversationId: number; userId: number };
/** Who of those named is a member; keys of places. */
export type NamedMembers = ReadonlySet<string>;

export function placeKeyOf({ conversationId, userId }: NamedPlace): string {
  return `${conversationId}:${userId}`;
}

/** Everybody whom these drafts name, each once a conversation. Mostly nobody, and then there is nothing to ask. */
export function placesNamedIn(drafts: readonly Naming[]): NamedPlace[] {
  const places = new Map<string, NamedPlace>();
  for (const { conversationId, mentions } of drafts)
    for (const { userId } of mentions) {
      if (userId === EVERYONE_ID) continue;
      const place = { conversationId, userId };
      places.set(placeKeyOf(place), place);
    }
  return [...places.values()];
}

/** What is stored of a draft's mentions: those of members and of everybody, in the order of the text, as JSON. */
export function storedMentions({ conversationId, mentions }: Naming, members: NamedMembers): string {
  if (mentions.length === 0) return NOBODY_MENTIONED;
  const kept = mentions.filter(
    ({ userId }) => userId === EVERYONE_ID || members.has(placeKeyOf({ conversationId, userId })),
  );
  return JSON.stringify(kept.sort((a, b) => a.start - b.start));
}

/**
 * The rows that find a message by who is named in it: each member once. Who names everybody gets one row for all of them,
 * however many they are.
 */
export function mentionRows(draft: Naming, { seq }: Pick<LoggedMessage, "seq">, members: NamedMembers) {
  const { conversationId } = draft;
  if (namesEveryone(draft.mentions)) return [{ userId: EVERYONE_ID, conversationId, seq }];
  return placesNamedIn([draft])
    .filter((place) => members.has(placeKeyOf(place)))
    .map((place) => ({ ...place, seq }));
}
