/** Whose categories: each list remembers its own. */
export type CategoryList = "friends" | "groups";

const storageKeys: Record<CategoryList, string> = {
  friends: "webqq:closed-categories",
  groups: "webqq:closed-group-categories",
};

/** The categories whose rows are hidden in this browser; null names 我的好友. */
export type ClosedCategories = ReadonlySet<number | null>;

/** What was closed the last time; empty when nothing of the kind is stored. */
export function readClosedCategories(list: CategoryList = "friends"): ClosedCategories {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKeys[list]) ?? "[]");
    if (Array.isArray(kept)) return new Set(kept.filter((id) => id === null || Number.isInteger(id)));
  } catch {
    // Storage may be closed or hold something else: all are open then.
  }
  return new Set();
}

/** Closes an open category or opens a closed one, and remembers it. */
export function toggleCategory(
  closed: ClosedCategories,
  id: number | null,
  list: CategoryList = "friends",
): ClosedCategories {
  const next = new Set(closed);
  if (!next.delete(id)) next.add(id);
  try {
    localStorage.setItem(storageKeys[list], JSON.stringify([...next]));
  } catch {
    // Not remembered in a browser that stores nothing.
  }
  return next;
}
