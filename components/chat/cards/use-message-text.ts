"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { WireCard } from "#lib/contract/cards.ts";

type Said = { body: string; card?: WireCard };

/** Answers a function that says a message in one text; a card begins with what it is: [推荐群聊] 高三（2）班 (100001). */
export function useMessageText(): (message: Said) => string {
  const t = useTranslations("chat.card.text");
  return useCallback(
    ({ body, card }) => {
      const kind = card && kindNameOf(card);
      return kind ? t(kind, { text: body }) : body;
    },
    [t],
  );
}

/** What the words of a card stand under; nothing for one that this version does not know. */
function kindNameOf(card: WireCard) {
  const name = card.type === "activity" ? card.activity : card.type;
  return kindNames.find((known) => known === name);
}

const kindNames = ["group", "poll", "chain", "checkin"] as const;
