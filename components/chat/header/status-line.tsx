"use client";

import { useTranslations } from "next-intl";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectMemberName, selectPresence, selectStanding, selectTyping } from "#lib/client/selectors.ts";
import type { ClientState } from "#lib/client/types.ts";
import { can } from "#lib/domain/policy.ts";
import type { ConversationState } from "#lib/domain/state.ts";

function typingIn(state: ClientState, conversation: ConversationState) {
  const [first, ...others] = selectTyping(state, conversation.id);
  return {
    count: first === undefined ? 0 : others.length + 1,
    first,
    name: nameOf(state, conversation, first),
  };
}

function nameOf(state: ClientState, conversation: ConversationState, personId: number | undefined): string {
  return personId === undefined ? "" : selectMemberName(state, conversation, personId);
}

/** Below the title: who is typing, else whether a friend can be reached, else how many people a group has. */
export function StatusLine({ conversation }: { conversation: ConversationState }) {
  const t = useTranslations("chat.header");
  const typing = useMessenger((state) => typingIn(state, conversation));
  if (typing.count > 0) {
    const text =
      conversation.kind === "direct"
        ? t("typing")
        : typing.count === 1
          ? t("typingBy", { name: typing.name })
          : t("typingByMany", { count: typing.count });
    return <span className="truncate text-accent-text">{text}</span>;
  }
  return conversation.kind === "group" ? (
    <GroupLine conversation={conversation} />
  ) : (
    <PeerLine peerId={conversation.peerId} />
  );
}

function PeerLine({ peerId }: { peerId: number | null }) {
  const t = useTranslations("chat.header");
  const common = useTranslations("common.presence");
  const peer = useMessenger((state) => ({
    isFriend: peerId !== null && peerId in state.messenger.friends,
    presence: peerId === null ? ("offline" as const) : selectPresence(state, peerId),
    signature: peerId === null ? "" : (state.messenger.people[peerId]?.signature ?? ""),
  }));
  if (!peer.isFriend) return <span className="truncate">{t("stranger")}</span>;
  return (
    <span className="truncate">
      {common(peer.presence)}
      {peer.signature !== "" && <bdi className="text-faint max-sm:hidden"> · {peer.signature}</bdi>}
    </span>
  );
}

function GroupLine({ conversation }: { conversation: ConversationState }) {
  const t = useTranslations("chat.header");
  const { members, group, id: conversationId } = conversation;
  const online = useMessenger((state) =>
    members && can("group.list-members", selectStanding(state, conversationId, 0))
      ? Object.keys(members).filter((id) => selectPresence(state, Number(id)) !== "offline").length
      : null,
  );
  const total = group?.memberCount ?? 0;
  return (
    <span className="truncate">
      {online === null ? t("count", { count: total }) : t("countOnline", { online, total })}
    </span>
  );
}
