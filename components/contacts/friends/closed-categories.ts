const STORAGE_KEY = "webqq:closed-categories";

/** The categories whose friends are hidden in this browser; null names 我的好友. */
export type ClosedCategories = ReadonlySet<number | null>;

/** What was closed the last time; empty when nothing of the kind is stored. */
export function readClosedCategories(): ClosedCategories {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "[]");
    if (Array.isArray(kept)) return new Set(kept.filter((id) => id === null || Number.isInteger(id)));
  } catch {
    // Storage may be closed or hold something else: all are open then.
  }
  return new Set();
}

/** Closes an open category or opens a closed one, and remembers it. */
export function toggleCategory(closed: ClosedCategories, id: number | null): ClosedCategories {
  const next = new Set(closed);
  if (!next.delete(id)) next.add(id);
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify([...next]));
  } catch {
    // Not remembered in a browser that stores nothing.
  }
  return next;
}
