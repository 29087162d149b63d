/** 接龙, 投票 and 签到 stand in the chat as cards; what they are about is asked for by the id. */
export type WireActivityCard = {
  type: "activity";
  activityId: number;
  activity: "poll" | "chain" | "checkin";
  title: string;
};

/** 推荐群聊: a group, as it was called when it was shared. */
export type WireSharedGroup = { type: "group"; number: number; name: string };

/** What a message shows besides its words. */
export type WireCard = WireActivityCard | WireSharedGroup;

/** What a message is: its words alone, or the card it carries. */
export type MessageKind = "text" | WireCard["type"];

/** How a message without a card is stored: what is empty is never parsed. */
export const NO_CARD = "";

/** The kind of a message, which follows from its card. */
export function kindOf(card: WireCard | null | undefined): MessageKind {
  return card ? card.type : "text";
}

/**
 * What a card says in words: the body of its message, which is searched, reported and shown where there are no cards.
 * In no language, for everybody reads it.
 */
export function cardText(card: WireCard): string {
  return card.type === "group" ? `${card.name} (${card.number})` : card.title;
}
