"use client";

import { useTranslations } from "next-intl";
import type { WireActivityCard } from "#lib/contract/cards.ts";

type ActivityCardProps = { card: WireActivityCard; conversationId: number };

/** An activity of a group in its chat: what it is, and what it is called. */
export function ActivityCard({ card }: ActivityCardProps) {
  const t = useTranslations("chat.card");
  return (
    <div className="flex flex-col gap-1 px-3.5 py-3">
      <p className="text-[12px] text-muted">{t(`kind.${card.activity}`)}</p>
      <p dir="auto" className="font-medium [overflow-wrap:anywhere]">
        {card.title}
      </p>
    </div>
  );
}
