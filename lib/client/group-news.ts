import type { NewsEvents } from "../contract/events.ts";
import type { GroupTopic } from "../contract/group/topics.ts";
import type { ClientStore } from "./store.ts";

/** Under what the news of one topic of one group are counted. */
export const newsKey = (conversationId: number, topic: GroupTopic) => `${conversationId}:${topic}`;

/** Counts news of a group's administration: whoever shows what they are about reads it anew. */
export function countNews(store: ClientStore, { conversationId, topic }: NewsEvents["group:news"]): void {
  const key = newsKey(conversationId, topic);
  store.setState(({ groupNews }) => ({ groupNews: { ...groupNews, [key]: (groupNews[key] ?? 0) + 1 } }));
}

/** Counts that one of my own requests to join groups has changed. */
export function countJoinNews(store: ClientStore): void {
  store.setState(({ joinNews }) => ({ joinNews: joinNews + 1 }));
}
