import type { CommandInput } from "#lib/contract/commands.ts";
import type { AnnouncementCommandResults } from "#lib/contract/group/announcements.ts";
import type { AvatarCommandResults } from "#lib/contract/group/avatar.ts";
import type { BoardQueryResults } from "#lib/contract/group/board-queries.ts";
import type { EssenceCommandResults } from "#lib/contract/group/essence.ts";
import type { QueryInput } from "#lib/contract/queries.ts";
import { storePicture } from "../store-picture.ts";
import type { Cell } from "./cast.ts";
import type { Row } from "./command-rows.ts";
import { admins, holders, inGroup, missing, NOWHERE } from "./common.ts";

const content = { title: "期中考试", text: "周三上午九点", needsConfirmation: true };

/** An announcement of the owner in a new group. */
async function announced({ group, world, cast }: Cell, more: { publishAt?: string } = {}) {
  const { conversationId } = await group();
  const made = await world
    .as(cast.owner)
    .run("group:create-announcement", { conversationId, ...content, ...more });
  return { conversationId, announcementId: made.announcementId };
}

async function said({ group, world, cast }: Cell) {
  const { conversationId } = await group();
  const { seq } = await world.as(cast.target).send(conversationId, "值得留下来");
  return { conversationId, seq };
}

async function onTheWall(cell: Cell) {
  const message = await said(cell);
  await cell.world.as(cell.cast.owner).run("group:set-essence", message);
  return message;
}

/** A picture that who asks has uploaded for a new group. */
async function uploaded({ group, world, holder }: Cell) {
  const { conversationId } = await group();
  const pictureId = await storePicture(world, { groupId: conversationId, uploadedById: holder.id });
  return { conversationId, pictureId };
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

/** The commands of announcements, of 精华, and of how a group looks. */
export const boardCommandRows: {
  [N in keyof (AnnouncementCommandResults & EssenceCommandResults & AvatarCommandResults)]: Row<
    CommandInput<N>
  >;
} = {
  "group:create-announcement": {
    input: async ({ group }) => ({ conversationId: (await group()).conversationId, ...content }),
    expected: admins,
    rights: ["announce"],
    missing,
  },
  "group:update-announcement": {
    input: async (cell) => ({ ...(await announced(cell)), ...content, title: "期末考试" }),
    expected: admins,
    rights: ["announce"],
    missing,
  },
  "group:remove-announcement": {
    input: (cell) => announced(cell),
    expected: admins,
    rights: ["announce"],
    missing,
  },
  "group:publish-announcement": {
    input: (cell) => announced(cell, { publishAt: tomorrow() }),
    expected: admins,
    rights: ["announce"],
    missing,
  },
  "group:confirm-announcement": {
    input: (cell) => announced(cell),
    expected: holders,
    missing: { announcementId: NOWHERE },
  },
  "group:put-off-announcement": {
    input: (cell) => announced(cell),
    expected: holders,
    missing: { announcementId: NOWHERE },
  },
  "group:remind-announcement": {
    input: (cell) => announced(cell),
    expected: admins,
    rights: ["announce"],
    missing,
  },
  "group:set-essence": { input: said, expected: admins, rights: ["essence"], missing },
  "group:unset-essence": { input: onTheWall, expected: admins, rights: ["essence"], missing },
  "group:set-avatar": { input: uploaded, expected: admins, rights: ["edit"], missing },
};

/** What is read of them. */
export const boardQueryRows: { [N in keyof BoardQueryResults]: Row<QueryInput<N>> } = {
  "announcement:list": {
    input: inGroup,
    expected: holders,
    missing,
  },
  "announcement:receipts": {
    input: (cell) => announced(cell),
    expected: admins,
    rights: ["announce"],
    missing,
  },
  "essence:list": {
    input: inGroup,
    expected: holders,
    missing,
  },
};
