"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { usePreferences } from "#components/settings/preferences.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";
import { SOMETHING_VISIBLE } from "#lib/contract/visible.ts";
import { editDraft } from "#lib/domain/draft.ts";
import { ActivityButton } from "./activity-button.tsx";
import { EmojiButton } from "./emoji-button.tsx";
import { insertText, isFocusWelcome } from "./insert-text.ts";
import { keyDecision } from "./key-decision.ts";
import { MentionPopover } from "./mentions/mention-popover.tsx";
import { useMentionList } from "./mentions/use-mention-list.ts";
import { SendButton } from "./send-button.tsx";
import { TextField } from "./text-field.tsx";
import { useDraft } from "./use-draft.ts";
import { WritingNotes } from "./writing-notes.tsx";

type MessageFormProps = {
  conversationId: number;
  title: string;
  /** One may neither write nor send. */
  isBlocked: boolean;
  /** One may write, and not send yet. */
  isWaiting: boolean;
};

/** The text, what helps to write it, and what sends it. */
export function MessageForm({ conversationId, title, isBlocked, isWaiting }: MessageFormProps) {
  const t = useTranslations("composer");
  const { sendKey } = usePreferences();
  const isGroup = useMessenger(({ messenger }) => messenger.conversations[conversationId]?.kind === "group");
  const field = useRef<HTMLTextAreaElement>(null);
  const open = useDraft(conversationId);
  const mentions = useMentionList(conversationId, open, field);
  const { draft, current, change, send } = open;
  const { text } = draft;
  const isWhole = SOMETHING_VISIBLE.test(text) && text.length <= limits.messageBody.max;
  const canSend = !isBlocked && !isWaiting && isWhole;

  useEffect(() => {
    const input = field.current;
    input?.setSelectionRange(input.value.length, input.value.length);
    if (isFocusWelcome()) input?.focus();
  }, []);

  const submit = () => {
    if (canSend) send();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (mentions.onKeyDown(event)) return;
    const { isComposing } = event.nativeEvent;
    const decision = keyDecision({ ...pick(event), isComposing }, sendKey);
    if (decision === "pass") return;
    event.preventDefault();
    if (decision === "send") submit();
    else insertText(event.currentTarget, "\n");
  };
  return (
    <form
      className="relative"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <MentionPopover list={mentions} />
      <WritingNotes conversationId={conversationId} length={text.length} />
      <div className="grid grid-cols-[auto_1fr_auto] items-end gap-1 px-2 py-1.5 sm:block sm:px-3 sm:pt-1.5 sm:pb-3">
        <div role="toolbar" aria-label={t("toolbar")} className="flex items-center gap-1 sm:h-10">
          <EmojiButton field={field} />
          {isGroup && <ActivityButton conversationId={conversationId} />}
        </div>
        <TextField
          ref={field}
          draft={draft}
          label={t("to", { name: title })}
          onText={(next, caret) => change(editDraft(current(), next, caret))}
          mentions={mentions}
          onKeyDown={onKeyDown}
          isReadOnly={isBlocked}
        />
        <div className="flex items-center justify-end gap-3 sm:px-2">
          <SendButton isDisabled={!canSend} />
        </div>
      </div>
    </form>
  );
}

function pick({ key, keyCode, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent) {
  return { key, keyCode, shiftKey, ctrlKey, altKey, metaKey };
}
