import type { WireGroupCategory } from "#lib/contract/group/wire.ts";
import type { Role } from "#lib/contract/wire.ts";
import type { ConversationState } from "#lib/domain/state.ts";

export type GroupRow =
  | { kind: "category"; category: WireGroupCategory; total: number; isOpen: boolean }
  | { kind: "role"; role: Role; total: number }
  | { kind: "group"; conversationId: number };

const collator = new Intl.Collator("zh-CN", { numeric: true });
const roles: readonly Role[] = ["owner", "admin", "member"];

/** What I call a group: my remark, else its name. */
function titleOf({ membership, group }: ConversationState): string {
  return membership.remark || group?.name || "";
}

/**
 * My groups under the categories I made, in their order; then those without one under what I am in them: those I own,
 * those I administer, those I joined. Each part by name; of a closed category only the head.
 */
export function groupRows(
  conversations: readonly ConversationState[],
  categories: readonly WireGroupCategory[],
  closed: ReadonlySet<number | null>,
): GroupRow[] {
  const groups = conversations
    .filter(({ group }) => group !== null)
    .sort((a, b) => collator.compare(titleOf(a), titleOf(b)) || a.id - b.id);
  const known = new Set(categories.map(({ id }) => id));
  const byCategory = Map.groupBy(groups, ({ membership: { categoryId } }) =>
    categoryId !== null && known.has(categoryId) ? categoryId : null,
  );
  const ordered = [...categories].sort((a, b) => a.position - b.position || a.id - b.id);
  const own = ordered.flatMap((category) => {
    const inside = byCategory.get(category.id) ?? [];
    const isOpen = !closed.has(category.id);
    const head: GroupRow = { kind: "category", category, total: inside.length, isOpen };
    return [head, ...(isOpen ? inside.map(rowOf) : [])];
  });
  const byRole = Map.groupBy(byCategory.get(null) ?? [], ({ membership }) => membership.role);
  const rest = roles.flatMap((role) => {
    const inside = byRole.get(role) ?? [];
    const head: GroupRow = { kind: "role", role, total: inside.length };
    return inside.length === 0 ? [] : [head, ...inside.map(rowOf)];
  });
  return [...own, ...rest];
}

function rowOf({ id }: ConversationState): GroupRow {
  return { kind: "group", conversationId: id };
}
