"use client";

import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectMemberName } from "#lib/client/selectors.ts";
import type { ClientState } from "#lib/client/types.ts";
import type { Role } from "#lib/contract/wire.ts";
import { MessageTime } from "./message-time.tsx";

export type Sender = {
  name: string;
  isOwn: boolean;
  isInGroup: boolean;
  role: Role | null;
  /** 专属头衔 */
  title: string;
};

function senderIn(state: ClientState, conversationId: number, senderId: number): Sender {
  const conversation = state.messenger.conversations[conversationId];
  const isOwn = senderId === state.messenger.me.id;
  const isInGroup = conversation?.kind === "group";
  const member = isInGroup ? conversation.members?.[senderId] : undefined;
  return {
    name: conversation ? selectMemberName(state, conversation, senderId) : "",
    isOwn,
    isInGroup,
    role: member?.role ?? null,
    title: member?.title ?? "",
  };
}

/** Who wrote a message, as the reader knows them. */
export function useSender(conversationId: number, senderId: number): Sender {
  return useMessenger((state) => senderIn(state, conversationId, senderId));
}

type SenderAvatarProps = {
  senderId: number;
  name: string;
  /** The group the message was sent in. */
  groupId: number | undefined;
};

/** The sender's avatar; opens their card. */
export function SenderAvatar({ senderId, name, groupId }: SenderAvatarProps) {
  const t = useTranslations("chat.message");
  const dialogs = useDialogs();
  const person = useMessenger(({ messenger }) =>
    senderId === messenger.me.id ? messenger.me : messenger.people[senderId],
  );
  if (!person) return <Avatar name={name} seed={senderId} />;
  return (
    <span className="relative block">
      <Avatar name={person.name} seed={person.number} />
      {/* Over the initials, which are no part of its name. */}
      <button
        type="button"
        // One stop per message is enough for the keyboard; the card is also in the list of members.
        tabIndex={-1}
        aria-label={t("openCard", { name })}
        onClick={() => dialogs.open({ kind: "person", person, conversationId: groupId })}
        className="absolute inset-0 rounded-full"
      />
    </span>
  );
}

/** The line above the first bubble: in groups the name and what they are, always the time. */
export function SenderLine({ sender, at }: { sender: Sender; at: number }) {
  const t = useTranslations("chat.role");
  const { name, role, title, isOwn, isInGroup } = sender;
  return (
    <div className="mb-1 flex max-w-full items-center gap-1.5 text-[12px] text-faint">
      {isInGroup && !isOwn && <bdi className="truncate text-muted">{name}</bdi>}
      {isInGroup && (role === "owner" || role === "admin") && (
        <Badge tone={role === "owner" ? "warning" : "accent"}>{t(role)}</Badge>
      )}
      {title && <Badge className="max-w-28 truncate">{title}</Badge>}
      <MessageTime at={at} className="shrink-0 tabular-nums" />
    </div>
  );
}
