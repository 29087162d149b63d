"use client";

import { memo } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { Blocked } from "./blocked.tsx";
import { MessageForm } from "./message-form.tsx";
import { useSendVerdict } from "./use-send-verdict.ts";

type ComposerProps = { conversationId: number /** Whom one writes to. */; title: string };

/**
 * Where one writes. Mounted anew for each conversation: give it the conversation's id as key.
 * Where one may not write, it says why.
 */
export const Composer = memo(function Composer({ conversationId, title }: ComposerProps) {
  const refusal = useSendVerdict(conversationId);
  const hasDraft = useMessenger((state) => conversationId in state.drafts);
  return (
    <div className="shrink-0 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)]">
      {refusal && <Blocked refusal={refusal} conversationId={conversationId} />}
      {/* What was written before stays readable. */}
      {(!refusal || hasDraft) && (
        <MessageForm conversationId={conversationId} title={title} isBlocked={refusal !== null} />
      )}
    </div>
  );
});
