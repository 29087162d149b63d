import type { PendingMessage } from "#lib/client/types.ts";
import type { WireNotice } from "#lib/contract/notices.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { isQuiet } from "#lib/domain/is-quiet.ts";
import type { ConversationState } from "#lib/domain/state.ts";

export type Preview =
  | { kind: "typing"; personIds: number[] }
  | { kind: "draft"; text: string }
  | { kind: "pending"; message: PendingMessage; isFailed: boolean }
  | { kind: "message"; message: WireMessage }
  | { kind: "notice"; notice: WireNotice }
  | { kind: "empty" };

/** Enough for one line of a list; keeps a message of 10,000 characters out of the page. */
const SHOWN_CHARACTERS = 120;

export function oneLine(text: string): string {
  return text
    .slice(0, SHOWN_CHARACTERS * 2)
    .replace(/\s+/gu, " ")
    .trim()
    .slice(0, SHOWN_CHARACTERS);
}

/** What stands below a conversation's title: who types, else what I began to write, else the newest thing in it. */
export function previewOf(
  conversation: ConversationState,
  also: { typingIds: number[]; draft: string; pending: readonly PendingMessage[]; isOpen: boolean },
): Preview {
  if (also.typingIds.length > 0) return { kind: "typing", personIds: also.typingIds };
  const draft = oneLine(also.draft);
  if (draft !== "" && !also.isOpen) return { kind: "draft", text: draft };
  // What waits for an admin may do so for days: the conversation goes on.
  const pending = also.pending.findLast(({ state }) => state !== "reviewing");
  if (pending) return { kind: "pending", message: pending, isFailed: pending.state === "failed" };
  const notice = conversation.notices.findLast((one) => !isQuiet(one));
  const message = conversation.lastMessage;
  if (notice && (!message || notice.rev > message.rev)) return { kind: "notice", notice };
  return message ? { kind: "message", message } : { kind: "empty" };
}
