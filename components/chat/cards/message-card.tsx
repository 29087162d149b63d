"use client";

import type { WireCard } from "#lib/contract/cards.ts";
import { ActivityCard } from "./activity-card.tsx";
import { GroupCard } from "./group-card.tsx";

type MessageCardProps = {
  card: WireCard;
  conversationId: number;
};

/** What a message shows instead of its words. */
export function MessageCard({ card, conversationId }: MessageCardProps) {
  switch (card.type) {
    case "group":
      return <GroupCard card={card} />;
    case "activity":
      return <ActivityCard card={card} conversationId={conversationId} />;
  }
}

const shown: readonly string[] = ["group", "activity"] satisfies WireCard["type"][];

/** Whether this version has something to show for a card; a later version's is shown as its words. */
export function isShown(card: WireCard | undefined): card is WireCard {
  return card !== undefined && shown.includes(card.type);
}
