/** Where a reader left a history: at its end, or with a message this many pixels above the upper edge. */
export type Place = { isAtEnd: true } | { isAtEnd: false; key: string; seq: number; offset: number };

const places = new Map<number, Place>();

/** Remembers, for as long as the tab lives, where a conversation was left. */
export function rememberPlace(conversationId: number, place: Place): void {
  places.set(conversationId, place);
}

export function placeOf(conversationId: number): Place | null {
  return places.get(conversationId) ?? null;
}
