import type { CommandInput } from "#lib/contract/commands.ts";
import type { AnnouncementCommandResults } from "#lib/contract/group/announcements.ts";
import type { AvatarCommandResults } from "#lib/contract/group/avatar.ts";
import type { EssenceCommandResults } from "#lib/contract/group/essence.ts";
import type { GroupRight } from "#lib/contract/group/rights.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { ledGroup, type Scene } from "./scene.ts";

type BoardCommand = keyof (AnnouncementCommandResults & EssenceCommandResults & AvatarCommandResults);
type Named = { conversationId: number; announcementId: number };

const DAY_MS = 86_400_000;

/** The pinned one of a group, or a guess: ids are given in order, over all groups. */
const one = (scene: Scene): Named => {
  const led = where(scene, "announce", ({ group }) => group?.board.pinned != null);
  if (led?.group?.board.pinned && scene.pick % 3 > 0)
    return { conversationId: led.id, announcementId: led.group.board.pinned.id };
  return { conversationId: ledGroup(scene), announcementId: 1 + (scene.pick % 12) };
};

/** A message of a group in which the person may put it on the wall. */
const said = (scene: Scene) => {
  const led = where(scene, "essence", ({ lastSeq, membership }) => lastSeq > membership.joinedSeq);
  const seq = Math.max(1, (led?.lastSeq ?? 0) - (scene.pick % 2));
  return { conversationId: led?.id ?? ledGroup(scene), seq };
};

/** What somebody would ask for of announcements, of 精华, and of how a group looks. */
export const boardAttempts: { [N in BoardCommand]: (scene: Scene) => CommandInput<N> } = {
  "group:create-announcement": (scene) => ({
    conversationId: ledGroup(scene),
    ...content(scene),
    publishAt: scene.pick % 3 === 2 ? new Date(Date.now() + DAY_MS).toISOString() : null,
  }),
  "group:update-announcement": (scene) => ({
    ...one(scene),
    ...content(scene),
    asksAgain: scene.pick % 2 === 0,
  }),
  "group:remove-announcement": one,
  "group:publish-announcement": one,
  "group:confirm-announcement": (scene) => waiting(scene) ?? one(scene),
  "group:put-off-announcement": (scene) => waiting(scene) ?? one(scene),
  "group:remind-announcement": one,
  "group:set-essence": said,
  "group:unset-essence": (scene) => onTheWall(scene) ?? said(scene),
  "group:set-avatar": (scene) => ({ conversationId: ledGroup(scene), pictureId: null }),
};

function content({ pick }: Scene) {
  return {
    title: `公告${pick % 5}`,
    text: `内容${pick}`,
    isPinned: pick % 2 === 0,
    popsUp: pick % 3 === 0,
    needsConfirmation: pick % 3 > 0,
    showsToNewcomers: pick % 4 < 2,
  };
}

/** A group in which the person has this right, and that is so. */
function where(
  { state, pick }: Scene,
  right: GroupRight,
  isSo: (conversation: ConversationState) => boolean,
): ConversationState | undefined {
  const all = Object.values(state.conversations).filter(
    (one) => one.membership.rights.includes(right) && isSo(one),
  );
  return all[pick % Math.max(1, all.length)];
}

function onTheWall(scene: Scene) {
  const led = where(scene, "essence", ({ group }) => (group?.board.essenceSeqs.length ?? 0) > 0);
  const seqs = led?.group?.board.essenceSeqs ?? [];
  const seq = seqs[scene.pick % Math.max(1, seqs.length)];
  return led && seq !== undefined ? { conversationId: led.id, seq } : undefined;
}

/** One of those that wait for the person. */
function waiting({ state, pick }: Scene): Named | undefined {
  const all = Object.values(state.conversations).flatMap(({ id: conversationId, membership }) =>
    membership.dueAnnouncements.map(({ announcementId }) => ({ conversationId, announcementId })),
  );
  return all[pick % Math.max(1, all.length)];
}
