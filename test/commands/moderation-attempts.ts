import type { CommandInput } from "#lib/contract/commands.ts";
import type { FilterCommandResults } from "#lib/contract/group/filter.ts";
import { filterActions } from "#lib/contract/group/filter-actions.ts";
import type { HeldCommandResults } from "#lib/contract/group/held.ts";
import type { ReportCommandResults } from "#lib/contract/group/reports.ts";
import type { Scene } from "./scene.ts";

type Names = keyof (FilterCommandResults & HeldCommandResults & ReportCommandResults);
type Choose = (scene: Scene) => number;

/** What can be done about a member; what they have said is not reported here. */
const actions = ["dismiss", "silence", "dismiss", "remove"] as const;
/** Few of each: one that is asked for by number is mostly there. */
const FEW = 3;

const pickOf = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T;

/** What somebody would ask for to keep a group in order; what is said in the crowd has 话 in it. */
export function moderationAttempts(
  ledGroup: Choose,
  anyGroup: Choose,
): { [N in Names]: (scene: Scene) => CommandInput<N> } {
  const some = ({ pick }: Scene) => 1 + (pick % FEW);
  return {
    "group:create-filter": (scene) => ({
      conversationId: ledGroup(scene),
      name: `词${scene.pick}`,
      action: pickOf(filterActions, scene.pick),
      silenceSeconds: 60,
      words: [scene.pick % 3 ? "别的" : "话"],
    }),
    "group:update-filter": (scene) => ({
      conversationId: ledGroup(scene),
      filterId: some(scene),
      isOn: scene.pick % 2 === 0,
    }),
    "group:remove-filter": (scene) => ({ conversationId: ledGroup(scene), filterId: some(scene) }),
    "group:decide-held": (scene) => ({
      conversationId: ledGroup(scene),
      heldIds: [1, 2, 3, 4, 5],
      decision: scene.pick % 3 ? "post" : "refuse",
    }),
    "message:withdraw-held": ({ pick }) => ({ clientMessageId: `held-message-${pick % FEW}` }),
    "group:report": (scene) => ({
      conversationId: anyGroup(scene),
      personId: scene.other.id,
      reason: "spam",
    }),
    "group:see-reports": (scene) => ({ conversationId: anyGroup(scene) }),
    "group:close-report": (scene) => ({
      conversationId: ledGroup(scene),
      reportId: some(scene),
      action: pickOf(actions, scene.pick),
      seconds: 60,
    }),
  };
}
