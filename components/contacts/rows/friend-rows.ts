import type { Presence, WireFriend, WireFriendCategory } from "#lib/contract/wire.ts";

export type FriendRow =
  | {
      kind: "category";
      /** null: 我的好友, which cannot be renamed or removed. */
      category: WireFriendCategory | null;
      online: number;
      total: number;
      isOpen: boolean;
    }
  | { kind: "friend"; friendId: number };

const collator = new Intl.Collator("zh-CN", { numeric: true });
const presenceRank: Record<Presence, number> = { online: 0, busy: 1, away: 2, offline: 3 };

/** What a friend is called: the remark I gave, else the name. */
export function friendTitle(friend: WireFriend): string {
  return friend.remark || friend.person.name;
}

/** Those who are there first, then by name in pinyin order. */
export function sortFriends(
  friends: readonly WireFriend[],
  presences: Readonly<Record<number, Presence>>,
): WireFriend[] {
  const rank = (friend: WireFriend) => presenceRank[presences[friend.person.id] ?? "offline"];
  return [...friends].sort(
    (a, b) =>
      rank(a) - rank(b) || collator.compare(friendTitle(a), friendTitle(b)) || a.person.id - b.person.id,
  );
}

/** The rows of the friends list: 我的好友, then the person's own categories; the friends of open ones below. */
export function friendRows(
  friends: readonly WireFriend[],
  categories: readonly WireFriendCategory[],
  presences: Readonly<Record<number, Presence>>,
  closed: ReadonlySet<number | null>,
): FriendRow[] {
  const known = new Set(categories.map((category) => category.id));
  const inCategory = Map.groupBy(sortFriends(friends, presences), ({ categoryId }) =>
    categoryId !== null && known.has(categoryId) ? categoryId : null,
  );
  const ordered = [...categories].sort((a, b) => a.position - b.position || a.id - b.id);
  return [null, ...ordered].flatMap((category) => {
    const id = category?.id ?? null;
    const inside = inCategory.get(id) ?? [];
    const online = inside.filter((friend) => (presences[friend.person.id] ?? "offline") !== "offline").length;
    const isOpen = !closed.has(id);
    const head: FriendRow = { kind: "category", category, online, total: inside.length, isOpen };
    const rows = isOpen
      ? inside.map((friend): FriendRow => ({ kind: "friend", friendId: friend.person.id }))
      : [];
    return [head, ...rows];
  });
}
