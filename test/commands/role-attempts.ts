import type { CommandInput } from "#lib/contract/commands.ts";
import { groupRights } from "#lib/contract/group/rights.ts";
import type { groupRoleInputs } from "#lib/contract/group/roles.ts";
import { groups, inLedGroup, ledGroup, type Scene } from "./scene.ts";

/** Who leads a group, its data and its end. */
export const roleAttempts: { [N in keyof typeof groupRoleInputs]: (scene: Scene) => CommandInput<N> } = {
  "group:appoint-admin": (scene) => inLedGroup(scene),
  "group:dismiss-admin": (scene) => inLedGroup(scene),
  "group:set-rights": (scene) => ({
    ...inLedGroup(scene),
    rights: groupRights.filter((_right, at) => (scene.pick >> at) % 2 === 0),
  }),
  "group:offer-ownership": (scene) => inLedGroup(scene),
  "group:withdraw-ownership": (scene) => ({ conversationId: offeredGroup(scene) }),
  "group:take-ownership": (scene) => ({ conversationId: offeredGroup(scene) }),
  "group:decline-ownership": (scene) => ({ conversationId: offeredGroup(scene) }),
  // Seldom by its right name: in a group that has ended nothing more can be tried.
  "group:disband": (scene) => {
    const conversationId = ledGroup(scene);
    const { name = "" } = scene.state.conversations[conversationId]?.group ?? {};
    return { conversationId, name: scene.pick % 6 === 0 ? name : "别的群" };
  },
  "group:restore": (scene) => ({ conversationId: disbandedGroup(scene) }),
  "group:update": (scene) => ({
    conversationId: ledGroup(scene),
    ...(scene.pick % 2 > 0 && { name: `群名${scene.pick % 5}` }),
    ...(scene.pick % 3 > 0 && { category: "class" as const, tags: [`标签${scene.pick % 4}`] }),
  }),
  "group:resize": (scene) => ({ conversationId: ledGroup(scene), maxMemberNums: (scene.pick % 400) + 1 }),
};

/** Mostly one whose ownership is offered to the person, or to somebody. */
function offeredGroup(scene: Scene): number {
  const offered = groups(scene).filter(({ group }) => group?.offeredToId != null);
  const toMe = offered.find(({ group }) => group?.offeredToId === scene.by.id);
  return (toMe ?? offered[0])?.id ?? ledGroup(scene);
}

function disbandedGroup(scene: Scene): number {
  return groups(scene).find(({ group }) => group?.disbandsAt != null)?.id ?? ledGroup(scene);
}
