import type { CommandInput, CommandName } from "#lib/contract/commands.ts";
import type { memberCommandInputs } from "#lib/contract/group/members.ts";
import type { placeCommandInputs } from "#lib/contract/places.ts";
import { groups, ledGroup, one, type Scene } from "./scene.ts";

type Names = CommandName & (keyof typeof memberCommandInputs | keyof typeof placeCommandInputs);

const anyConversation = ({ state, pick }: Scene) => one(Object.values(state.conversations), pick)?.id ?? 1;
const anyGroup = (scene: Scene) => one(groups(scene), scene.pick)?.id ?? 1;
const anyCategory = ({ state, pick }: Scene) => one(state.groupCategories, pick)?.id ?? 1;

/** What somebody would set of a group's members, or for themselves. */
export const memberAttempts: { [N in Names]: (scene: Scene) => CommandInput<N> } = {
  "group:set-card": (scene) => ({
    conversationId: ledGroup(scene),
    cards: [scene.other, ...(scene.pick % 2 ? [scene.by] : [])].map(({ id }) => ({
      personId: id,
      card: `名片${scene.pick % 4}`,
    })),
  }),
  "group:set-title": (scene) => ({
    conversationId: ledGroup(scene),
    personId: scene.other.id,
    title: scene.pick % 4 ? `头衔${scene.pick % 4}` : "",
  }),
  "group:start-bulk": (scene) => ({
    conversationId: ledGroup(scene),
    act: { kind: "remove" },
    personIds: [scene.other.id],
  }),
  "group:stop-bulk": (scene) => ({ conversationId: ledGroup(scene), bulkId: 1 + (scene.pick % 3) }),
  "conversation:set-pinned": (scene) => ({
    conversationId: anyConversation(scene),
    isPinned: scene.pick % 3 > 0,
  }),
  "conversation:set-notify": (scene) => ({
    conversationId: anyConversation(scene),
    notify: one(["all", "mentions", "none"] as const, scene.pick) ?? "all",
  }),
  "conversation:set-remark": (scene) => ({
    conversationId: anyGroup(scene),
    remark: `备注${scene.pick % 5}`,
  }),
  "conversation:set-category": (scene) => ({
    conversationId: anyGroup(scene),
    categoryId: scene.pick % 4 ? anyCategory(scene) : null,
  }),
  "group-category:create": ({ pick }) => ({ name: `群组${pick % 3}` }),
  "group-category:rename": (scene) => ({ categoryId: anyCategory(scene), name: `改${scene.pick % 7}` }),
  "group-category:remove": (scene) => ({ categoryId: anyCategory(scene) }),
};
