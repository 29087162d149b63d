import type { Role } from "#lib/contract/wire.ts";
import type { ConversationState } from "#lib/domain/state.ts";

export type GroupRow =
  | { kind: "role"; role: Role; total: number }
  | { kind: "group"; conversationId: number };

const collator = new Intl.Collator("zh-CN", { numeric: true });
const roles: readonly Role[] = ["owner", "admin", "member"];

/** My groups under what I am in them: those I own, those I administer, those I joined; each part by name. */
export function groupRows(conversations: readonly ConversationState[]): GroupRow[] {
  const groups = conversations.filter((conversation) => conversation.group !== null);
  const byRole = Map.groupBy(groups, (conversation) => conversation.membership.role);
  return roles.flatMap((role) => {
    const inside = byRole.get(role) ?? [];
    if (inside.length === 0) return [];
    inside.sort((a, b) => collator.compare(a.group?.name ?? "", b.group?.name ?? "") || a.id - b.id);
    return [
      { kind: "role", role, total: inside.length } satisfies GroupRow,
      ...inside.map((conversation): GroupRow => ({ kind: "group", conversationId: conversation.id })),
    ];
  });
}
