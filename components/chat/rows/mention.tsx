"use client";

import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { cn } from "#components/ui/cn.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { EVERYONE_ID } from "#lib/contract/wire.ts";

/** Somebody named in a message, as the sender saw them; opens their card. My own name stands out, and everybody's. */
export function Mention({ text, userId }: { text: string; userId: number }) {
  const dialogs = useDialogs();
  const isMe = useMessenger(({ messenger }) => messenger.me.id === userId);
  const person = useMessenger(({ messenger }) => (isMe ? messenger.me : messenger.people[userId]));
  const groupId = useMessenger(({ messenger, openId }) =>
    openId !== null && messenger.conversations[openId]?.kind === "group" ? openId : undefined,
  );
  const look = cn(
    "rounded [overflow-wrap:anywhere]",
    isMe || userId === EVERYONE_ID ? "bg-accent px-0.5 font-medium text-on-accent" : "text-accent-text",
  );
  if (!person) return <bdi className={look}>{text}</bdi>;
  return (
    <button
      type="button"
      onClick={() => dialogs.open({ kind: "person", person, conversationId: groupId })}
      className={cn(look, "inline text-start underline-offset-2 hover:underline")}
    >
      <bdi>{text}</bdi>
    </button>
  );
}
