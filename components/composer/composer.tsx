"use client";

import { memo } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { Blocked } from "./blocked.tsx";
import { MessageForm } from "./message-form.tsx";
import { SlowNote } from "./slow-note.tsx";
import { useSendVerdict } from "./use-send-verdict.ts";

type ComposerProps = { conversationId: number /** Whom one writes to. */; title: string };

/**
 * Where one writes. Mounted anew for each conversation: give it the conversation's id as key.
 * Where one may not write, it says why; where one has to wait a moment, one may write meanwhile.
 */
export const Composer = memo(function Composer({ conversationId, title }: ComposerProps) {
  const refusal = useSendVerdict(conversationId);
  const hasDraft = useMessenger((state) => conversationId in state.drafts);
  const isWaiting = refusal?.code === "slow_mode";
  const isBlocked = refusal !== null && !isWaiting;
  const slowUntil = isWaiting ? String(refusal.params?.until ?? "") : null;
  return (
    <div className="shrink-0 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)]">
      {isBlocked && <Blocked refusal={refusal} conversationId={conversationId} />}
      <SlowNote conversationId={conversationId} until={slowUntil} />
      {/* What was written before stays readable. */}
      {(!isBlocked || hasDraft) && (
        <MessageForm
          conversationId={conversationId}
          title={title}
          isBlocked={isBlocked}
          isWaiting={isWaiting}
        />
      )}
    </div>
  );
});
