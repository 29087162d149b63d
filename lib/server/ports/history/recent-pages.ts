import type { QueryResult } from "#lib/contract/queries.ts";
import type { PageSpan } from "./found-page.ts";

/** A page of history as it was answered, and under what it may be answered again. */
export type RecentPage = {
  /** The conversation's rev at the moment of the page. */
  rev: number;
  /** The oldest message on it; there are older ones. */
  firstSeq: number;
  answer: QueryResult<"history:page">;
};

type PageName = Omit<PageSpan, "personId">;

/**
 * Pages that were read a moment ago, for the others who open the same conversation at the same time: a class at eight.
 * A page may be given to whoever may read the conversation, finds it at the page's rev, and joined before its first
 * message.
 */
export type RecentPages = {
  find: (name: PageName) => RecentPage | undefined;
  /** To be called before a page is read; what it returns keeps the page, unless names have changed in between. */
  begin: () => (name: PageName, page: RecentPage) => void;
  /** Somebody is called something else: names are on pages, and no rev tells of them. */
  forget: () => void;
};

const KEPT_MS = 2_000;
const MAX_PAGES = 100;

/** Recent pages in this process's memory. `now` in milliseconds, never going back. */
export function memoryRecentPages(now: () => number = () => performance.now()): RecentPages {
  const pages = new Map<string, RecentPage & { until: number }>();
  let names = 0;

  function keep(name: PageName, page: RecentPage): void {
    const key = keyOf(name);
    pages.delete(key);
    const [oldest] = pages.keys();
    if (pages.size >= MAX_PAGES && oldest !== undefined) pages.delete(oldest);
    pages.set(key, { ...page, until: now() + KEPT_MS });
  }

  return {
    find(name) {
      const page = pages.get(keyOf(name));
      return page && now() < page.until ? page : undefined;
    },
    begin() {
      const namesThen = names;
      return (name, page) => {
        if (names === namesThen) keep(name, page);
      };
    },
    forget() {
      names++;
      pages.clear();
    },
  };
}

const keyOf = ({ conversationId, beforeSeq, limit }: PageName) => `${conversationId}:${beforeSeq}:${limit}`;
