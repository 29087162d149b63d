import type { ActivityKind } from "#lib/contract/group/activities.ts";
import type { Target } from "#lib/domain/standing.ts";
import type { Lock } from "../../command.ts";
import { loadRole, loadStanding } from "../../facts.ts";
import type { Tx } from "../../ports/database.ts";
import { type ActivityRow, isOpen } from "../../presenting/activity-rows.ts";
import { groupFacts } from "../group-facts.ts";

type Named = { conversationId: number; activityId: number };
type Asked = { tx: Tx; personId: number; input: Named; now: number; lock: Lock };

/** The actor's standing in a group, and one of its activities; held until the commit. */
export async function activityFacts({ input, ...asked }: Asked) {
  const { standing } = await groupFacts({ ...asked, input: { conversationId: input.conversationId } });
  return { standing, ...(await aim({ ...asked, input })) };
}

/** The same for what is only read. */
export async function activityReadFacts({ tx, personId, input, now }: Omit<Asked, "lock">) {
  const standing = await loadStanding(tx, personId, input.conversationId, now);
  return { standing, ...(await aim({ tx, personId, input, now })) };
}

async function aim({
  tx,
  personId,
  input,
  now,
}: Omit<Asked, "lock">): Promise<{ activity: ActivityRow | null; target: Target }> {
  const { conversationId, activityId } = input;
  const activity = await tx.groupActivity.findFirst({ where: { id: activityId, groupId: conversationId } });
  if (!activity) return { activity, target: { isKnown: false } };
  const isOwn = activity.creatorId === personId;
  const target = {
    isKnown: true,
    isOwn,
    isOpen: isOpen(activity, now),
    activity: activity.kind as ActivityKind,
    role: isOwn ? null : await loadRole(tx, activity.creatorId, conversationId),
  };
  return { activity, target };
}
