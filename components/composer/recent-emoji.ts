const STORAGE_KEY = "webqq:recent-emoji";
const KEPT = 18;
/** What stands under 常用 before anything was picked. */
const START = ["😀", "😂", "😊", "😍", "👍", "🙏", "❤️", "🎉", "😭"];

/** The list after picking one more: newest first, each once. */
function withRecent(list: readonly string[], emoji: string): string[] {
  return [emoji, ...list.filter((other) => other !== emoji)].slice(0, KEPT);
}

/** Emoji picked lately in this browser, newest first. */
export function readRecentEmoji(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "null");
    if (Array.isArray(kept)) return kept.filter((item) => typeof item === "string").slice(0, KEPT);
  } catch {
    // Storage may be closed or hold something else: the start list serves.
  }
  return START;
}

/** Remembers that one was picked. */
export function rememberEmoji(emoji: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(withRecent(readRecentEmoji(), emoji)));
  } catch {
    // Not remembered in a browser that stores nothing.
  }
}
