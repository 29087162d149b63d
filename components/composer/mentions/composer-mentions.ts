import type { WireMember } from "#lib/contract/group/wire.ts";

type Take = (member: WireMember) => void;

const open = new Map<number, Take>();

/** The composer of a conversation takes names put in from elsewhere; call what it returns when it closes. */
export function takeMentions(conversationId: number, take: Take): () => void {
  open.set(conversationId, take);
  return () => {
    if (open.get(conversationId) === take) open.delete(conversationId);
  };
}

/** Names a member where the caret of the conversation's composer stands. Does nothing while it is not open. */
export function mentionInComposer(conversationId: number, member: WireMember): void {
  open.get(conversationId)?.(member);
}
