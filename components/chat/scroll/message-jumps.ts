type Take = (seq: number) => void;

const open = new Map<number, Take>();
/** Asked for before the list was there. */
const waiting = new Map<number, number>();

/** The list of a conversation goes where it is sent to; call what this returns when the list is taken away. */
export function takeJumps(conversationId: number, take: Take): () => void {
  open.set(conversationId, take);
  const seq = waiting.get(conversationId);
  waiting.delete(conversationId);
  if (seq !== undefined) take(seq);
  return () => {
    if (open.get(conversationId) === take) open.delete(conversationId);
  };
}

/** Brings a message into sight, now or as soon as its conversation is shown. */
export function jumpToMessage(conversationId: number, seq: number): void {
  const take = open.get(conversationId);
  if (take) take(seq);
  else waiting.set(conversationId, seq);
}

/** Part of an address that names a message of the conversation it opens. */
export const messageHash = (seq: number) => `#m=${seq}`;

/** The message that the address names; it is taken out of the address, for one goes there once. null: none. */
export function takeSeqInAddress(): number | null {
  const [, digits] = /^#m=(\d{1,10})$/.exec(window.location.hash) ?? [];
  if (digits === undefined) return null;
  const { pathname, search } = window.location;
  window.history.replaceState(window.history.state, "", pathname + search);
  return Number(digits);
}
