import { type BrowserContext, expect } from "@playwright/test";

/** What went wrong in the browsers of one test without anybody asking for it. */
export type StrayErrors = {
  /** Watches every page of a context, present and future. */
  watch: (context: BrowserContext, who: string) => void;
  /** What a test provokes on purpose, for instance a refused sign-in (status 401). */
  allow: (pattern: RegExp) => void;
  check: () => void;
};

/** Requests that fail because the test has taken the network or the server away. */
export const networkGone = /net::ERR_|WebSocket connection to|Failed to fetch|NetworkError/;

/**
 * Collects console errors and warnings of the policy, uncaught errors, and missing translations (which next-intl
 * writes to the console).
 */
export function strayErrors(): StrayErrors {
  const found: string[] = [];
  const allowed: RegExp[] = [];
  return {
    watch(context, who) {
      context.on("console", (message) => {
        const text = message.text();
        const isError = message.type() === "error" || /Content.Security.Policy|MISSING_MESSAGE/i.test(text);
        if (isError) found.push(`${who}: ${text} (${message.location().url})`);
      });
      context.on("weberror", (error) => found.push(`${who}: ${error.error().stack ?? error.error()}`));
    },
    allow: (pattern) => void allowed.push(pattern),
    check() {
      const strays = found.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(strays, "the pages wrote no errors").toEqual([]);
    },
  };
}
