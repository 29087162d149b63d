"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectMemberName } from "#lib/client/selectors.ts";
import type { ClientState } from "#lib/client/types.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { isolated } from "./isolated.ts";

/** Answers a function that says who took a message back: 小明撤回了一条消息. */
export function useRecalledSentence(): (state: ClientState, message: WireMessage) => string {
  const t = useTranslations("chat");
  return useCallback(
    (state, { conversationId, senderId, recalled }) => {
      const byId = recalled?.byId ?? senderId;
      if (byId === state.messenger.me.id) return t("recalled.byMe");
      const conversation = state.messenger.conversations[conversationId];
      const name = conversation ? selectMemberName(state, conversation, byId) : "";
      return t("recalled.by", { name: isolated(name || t("notice.somebody")) });
    },
    [t],
  );
}

/** What stands in the place of a message that was taken back. */
export function RecalledText({ message }: { message: WireMessage }) {
  const sentence = useRecalledSentence();
  return useMessenger((state) => sentence(state, message));
}
