import type { GroupActKind } from "#lib/contract/group/acts.ts";
import { groupRights } from "#lib/contract/group/rights.ts";
import type { NoticeKind } from "#lib/contract/notices.ts";
import { actHash } from "#lib/server/group-log/act-hash.ts";
import type { Tx } from "#lib/server/ports/database.ts";

type World = { tx: Tx; idOf: (name: string) => number };
type Notice = { at: Date; kind: string; actor: string; people: string[] };
type Created = { name: string; number: number };

/** What of a group's history is in its log, too. */
const kinds: Partial<Record<NoticeKind, GroupActKind>> = {
  "group:created": "group:create",
  "group:members-invited": "group:invite",
  "group:admin-appointed": "group:appoint-admin",
  "group:owner-changed": "group:take-ownership",
};

/** Writes the log of a group whose administration did what these notices tell. */
export async function writeLog(
  { tx, idOf }: World,
  groupId: number,
  notices: readonly Notice[],
  created: Created,
): Promise<void> {
  let [seq, hash] = [0, ""];
  for (const { at, actor, people, kind: noticed } of notices) {
    const kind = kinds[noticed as NoticeKind];
    if (!kind) continue;
    const targetIds = people.filter((name) => name !== actor).map(idOf);
    const after = afterOf(kind, created);
    const data = JSON.stringify({ targetIds, ...(after && { after }) });
    const act = { groupId, seq: ++seq, actorId: idOf(actor), kind, data };
    hash = actHash(hash, { ...act, createdAt: at.getTime() });
    await tx.groupAct.create({ data: { ...act, createdAt: at, hash } });
  }
  await tx.qQGroup.update({
    where: { conversationId: groupId },
    data: { lastActSeq: seq, lastActHash: hash },
  });
}

function afterOf(kind: GroupActKind, created: Created): Record<string, unknown> | undefined {
  if (kind === "group:create") return created;
  return kind === "group:appoint-admin" ? { rights: groupRights } : undefined;
}
