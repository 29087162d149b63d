import type { CommandInput } from "#lib/contract/commands.ts";
import type { ActivityCommandResults } from "#lib/contract/group/activities.ts";
import { groups, one, type Scene } from "./scene.ts";

type Named = { conversationId: number; activityId: number };

const TEN_MINUTES_MS = 600_000;

/** An activity the person is reminded of. */
function waiting(scene: Scene): Named | undefined {
  const all = groups(scene).flatMap(({ id: conversationId, membership }) =>
    membership.dueActivities.map(({ activityId }) => ({ conversationId, activityId })),
  );
  return one(all, scene.pick);
}

/** An activity that stands in a message, one that the person is reminded of, or a guess: ids are given in order. */
function named(scene: Scene): Named {
  const all = groups(scene).flatMap(({ id: conversationId, lastMessage, membership }) => [
    ...(lastMessage?.card?.type === "activity"
      ? [{ conversationId, activityId: lastMessage.card.activityId }]
      : []),
    ...membership.dueActivities.map(({ activityId }) => ({ conversationId, activityId })),
  ]);
  const guess = { conversationId: one(groups(scene), scene.pick)?.id ?? 1, activityId: 1 + (scene.pick % 9) };
  return (scene.pick % 7 > 0 && one(all, scene.pick)) || guess;
}

/** What somebody would ask for of activities. */
export const activityAttempts: {
  [N in keyof ActivityCommandResults]: (scene: Scene) => CommandInput<N>;
} = {
  "activity:create": (scene) => ({
    conversationId: one(groups(scene), scene.pick)?.id ?? 1,
    clientMessageId: crypto.randomUUID(),
    closesAt: scene.pick % 2 ? new Date(Date.now() + TEN_MINUTES_MS).toISOString() : null,
    activity: begun(scene),
  }),
  "activity:vote": (scene) => ({ ...named(scene), optionIds: [1 + (scene.pick % 2)] }),
  "activity:join": (scene) => ({ ...named(scene), text: `第${scene.pick}行` }),
  "activity:withdraw": named,
  "activity:check-in": named,
  "activity:close": named,
  "activity:remove": named,
  "activity:remind": named,
  "activity:put-off": (scene) => waiting(scene) ?? named(scene),
};

function begun({ pick }: Scene): CommandInput<"activity:create">["activity"] {
  const title = `活动${pick}`;
  if (pick % 4 === 0) return { kind: "chain", title };
  if (pick % 4 === 1) return { kind: "checkin", title };
  return { kind: "poll", title, options: ["甲", "乙"], isAnonymous: pick % 4 === 2 };
}
