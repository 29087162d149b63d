"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useNavigation } from "#components/shell/navigation.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { selectOwnGroup } from "#lib/client/selectors.ts";
import type { WireSharedGroup } from "#lib/contract/cards.ts";

/** 推荐群聊: a group that somebody shared; opens it, or the way into it. */
export function GroupCard({ card: { number, name: sharedName } }: { card: WireSharedGroup }) {
  const t = useTranslations("chat.card");
  const dialogs = useDialogs();
  const navigation = useNavigation();
  const { own, group, conversationId, isGone } = useSharedGroup(number);
  // The words that were sent and looked at: who is not in it is not shown what it was renamed to since.
  const name = own?.name ?? sharedName;
  const open = () => {
    if (conversationId !== null) navigation.open(conversationId);
    else dialogs.open({ kind: "shared-group", number, name });
  };
  const facts = group
    ? t("facts", { number: String(number), count: group.memberCount })
    : t("number", { number: String(number) });
  return (
    <button
      type="button"
      disabled={isGone}
      onClick={open}
      className="block w-full text-start enabled:hover:bg-hover focus-visible:-outline-offset-2"
    >
      <span className="flex items-center gap-3 px-3.5 pt-3 pb-2.5">
        <GroupAvatar
          size="lg"
          group={{ name, number, faces: group?.faces ?? [], pictureId: group?.pictureId ?? null }}
        />
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="truncate font-medium">{name}</span>
          <span className="truncate text-[12px] text-muted tabular-nums">{facts}</span>
          {/* It keeps its place until it is known: nothing moves when it comes. */}
          <span className="min-h-[1lh] truncate text-[12px] text-faint">{group?.description}</span>
        </span>
      </span>
      <span className="mx-3.5 flex justify-between gap-3 border-t border-line py-1.5 text-[12px]">
        <span className="text-faint">{t("kind.group")}</span>
        {isGone ? (
          <span className="text-muted">{t("gone")}</span>
        ) : (
          <span className="text-accent-text">{t(conversationId === null ? "look" : "enter")}</span>
        )}
      </span>
    </button>
  );
}

/** What is known of a group that somebody shared: my own place in it, or what everybody may see, read when it is shown. */
function useSharedGroup(number: number) {
  const client = useMessengerClient();
  const own = useMessenger((state) => selectOwnGroup(state, number));
  const card = useMessenger((state) => state.groupCards[number]);
  const isOnline = useMessenger((state) => state.connection.kind === "online");
  const isRead = own === null && isOnline;
  useEffect(() => {
    if (isRead) client.loadGroupCard(number);
  }, [client, number, isRead]);
  return {
    own: own?.group ?? null,
    group: own?.group ?? card ?? null,
    conversationId: own?.id ?? null,
    isGone: own === null && card === null,
  };
}
