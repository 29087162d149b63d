"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectMemberName } from "#lib/client/selectors.ts";
import type { ClientState } from "#lib/client/types.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { isolated } from "./isolated.ts";

/** Answers a function that says who took a message back, and whose, where it was another's: 管理员小明撤回了小红的一条消息. */
export function useRecalledSentence(): (state: ClientState, message: WireMessage) => string {
  const t = useTranslations("chat");
  return useCallback(
    (state, { conversationId, senderId, recalled }) => {
      const byId = recalled?.byId ?? senderId;
      const meId = state.messenger.me.id;
      const conversation = state.messenger.conversations[conversationId];
      const nameOf = (id: number) => {
        const name = conversation ? selectMemberName(state, conversation, id) : "";
        return isolated(name || t("notice.somebody"));
      };
      if (byId === senderId)
        return byId === meId ? t("recalled.byMe") : t("recalled.by", { name: nameOf(byId) });
      const sender = senderId === meId ? t("notice.you") : nameOf(senderId);
      if (byId === meId) return t("recalled.ofByMe", { sender });
      const role = conversation?.members?.[byId]?.role ?? "admin";
      return t("recalled.ofBy", { role, name: nameOf(byId), sender });
    },
    [t],
  );
}

/** What stands in the place of a message that was taken back. */
export function RecalledText({ message }: { message: WireMessage }) {
  const sentence = useRecalledSentence();
  return useMessenger((state) => sentence(state, message));
}
