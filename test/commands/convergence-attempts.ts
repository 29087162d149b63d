import type { CommandInput, CommandName } from "#lib/contract/commands.ts";
import { activityAttempts } from "./activity-attempts.ts";
import { boardAttempts } from "./board-attempts.ts";
import { joiningAttempts } from "./joining-attempts.ts";
import { memberAttempts } from "./member-attempts.ts";
import { moderationAttempts } from "./moderation-attempts.ts";
import { orderAttempts } from "./order-attempts.ts";
import { roleAttempts } from "./role-attempts.ts";
import { groups, inLedGroup, ledGroup, one, type Scene } from "./scene.ts";

/** What somebody would ask for in this scene, for every command; one that is missing here does not compile. */
export const attempts: { [N in CommandName]: (scene: Scene) => CommandInput<N> } = {
  "site:setup": () => ({ code: "wrong", name: "站长", password: "password1" }),
  "person:register": () => ({ name: "路人", password: "password1" }),
  "person:update": ({ pick }) => ({
    ...(pick % 3 < 2 && { name: `名${pick}` }),
    ...(pick % 3 > 0 && { sharesReads: pick % 4 > 0 }),
  }),
  "session:start": ({ by }) => ({ login: String(by.number), password: "password1" }),
  "session:end": () => ({}),
  "friend:request": ({ other, pick }) => ({ number: other.number, note: `${pick}` }),
  "friend:accept": (scene) => ({ requestId: requestId(scene, "to") }),
  "friend:decline": (scene) => ({ requestId: requestId(scene, "to") }),
  "friend:withdraw": (scene) => ({ requestId: requestId(scene, "from") }),
  "friend:remove": ({ other }) => ({ personId: other.id }),
  "friend:update": (scene) => ({
    personId: scene.other.id,
    remark: `${scene.pick}`,
    categoryId: categoryId(scene),
  }),
  "category:create": ({ pick }) => ({ name: `${pick % 3}` }),
  "category:rename": (scene) => ({ categoryId: categoryId(scene), name: `组${scene.pick % 7}` }),
  "category:remove": (scene) => ({ categoryId: categoryId(scene) }),
  "group:create": ({ state, pick }) => ({
    name: `群${pick}`,
    memberIds: Object.keys(state.friends).map(Number),
  }),
  "group:invite": (scene) => ({ conversationId: ledGroup(scene), personIds: [scene.other.id] }),
  "group:join": ({ pick }) => ({ number: 100_001 + (pick % 3) }),
  "group:leave": (scene) => ({ conversationId: one(groups(scene), scene.pick)?.id ?? 1 }),
  "group:remove-member": (scene) => ({
    ...inLedGroup(scene),
    isBarred: scene.pick % 7 === 0,
    recallHours: scene.pick % 2,
  }),
  ...roleAttempts,
  "group:set-rules": (scene) => ({
    conversationId: ledGroup(scene),
    rules: { isSilenced: scene.pick % 4 === 0 },
  }),
  "group:silence": (scene) => orderAttempts["group:silence"](inLedGroup(scene), scene.pick),
  "group:unsilence": (scene) => orderAttempts["group:unsilence"](inLedGroup(scene), scene.pick),
  ...moderationAttempts(ledGroup, (scene) => one(groups(scene), scene.pick)?.id ?? 1),
  ...joiningAttempts,
  ...memberAttempts,
  ...boardAttempts,
  ...activityAttempts,
  "message:send": ({ state, pick, other }) => ({
    conversationId: one(Object.values(state.conversations), pick)?.id ?? 1,
    clientMessageId: crypto.randomUUID(),
    ...(pick % 5 === 0
      ? { share: { groupNumber: 100_001 + (pick % 3) } }
      : { body: "@话", mentions: pick % 2 ? [{ userId: other.id, start: 0, length: 2 }] : [] }),
  }),
  "message:recall": ({ state, pick }) => {
    const conversation = one(Object.values(state.conversations), pick);
    return {
      conversationId: conversation?.id ?? 1,
      seq: Math.max(1, (conversation?.lastSeq ?? 0) - (pick % 3)),
    };
  },
  "receipt:read": ({ state, pick }) => ({
    conversationId: one(Object.values(state.conversations), pick)?.id ?? 1,
    seq: pick % 20,
  }),
  "receipt:mark-unread": ({ state, pick }) => ({
    conversationId: one(Object.values(state.conversations), pick)?.id ?? 1,
  }),
};

/** Mostly one that the person may answer or withdraw. */
function requestId({ by, state, pick }: Scene, side: "from" | "to"): number {
  const all = Object.values(state.requests);
  const mine = all.filter((request) => request[side].id === by.id);
  return one(pick % 5 ? mine : all, pick)?.id ?? 1;
}

function categoryId({ state, pick }: Scene): number {
  return one(state.categories, pick)?.id ?? 1;
}
