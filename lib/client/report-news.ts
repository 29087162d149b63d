import { oneAtATime } from "./one-at-a-time.ts";
import type { ClientStore } from "./store.ts";
import type { MessengerClient } from "./types.ts";

/** Knows in which groups something has come of what this person reported, and has not been seen yet. */
export function createReportNews(store: ClientStore, { query }: Pick<MessengerClient, "query">) {
  async function ask(): Promise<void> {
    const answer = await query("group:report-news", {});
    if (!answer.ok) return;
    const counts = answer.value.news.map(({ conversationId, count }) => [conversationId, count]);
    store.setState({ reportNews: Object.fromEntries(counts) });
  }

  const load = oneAtATime(ask);
  return { load: () => void load() };
}
