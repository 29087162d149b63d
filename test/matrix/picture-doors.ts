import sharp from "sharp";
import type { GroupRight } from "#lib/contract/group/rights.ts";
import { type PicturePurpose, pictureAddress } from "#lib/contract/pictures.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { storePicture } from "../store-picture.ts";
import type { Cell, Role } from "./cast.ts";
import type { Outcome } from "./command-rows.ts";
import { admins, holders, NOWHERE, signedIn } from "./common.ts";

type Asked = { url: string; cookie: string | undefined; cell: Cell };
export type PictureRow = {
  ask: (asked: Asked) => Promise<Outcome>;
  /** The same of what does not exist: a stranger must get exactly the same answer. */
  missing?: (asked: Asked) => Promise<Outcome>;
  expected: Record<Role, Outcome>;
  /** The right that an admin needs for it; missing: none. Who lacks it is answered as a member is. */
  right?: GroupRight;
};

const NO_PICTURE = "A".repeat(22);
const outcomeIn = async (response: Response): Promise<Outcome> => {
  if (response.ok) return "ok";
  const answer = (await response.json()) as Answer<unknown>;
  return answer.ok ? "ok" : answer.refusal.code;
};

async function upload({ url, cookie }: Asked, purpose: PicturePurpose, conversationId: number) {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "#2060a0" } });
  const response = await fetch(`${url}/api/pictures?purpose=${purpose}&conversationId=${conversationId}`, {
    method: "POST",
    headers: { ...(cookie && { cookie }) },
    body: new Uint8Array(await picture.png().toBuffer()),
  });
  return outcomeIn(response);
}

const view = async ({ url, cookie }: Asked, id: string) =>
  outcomeIn(await fetch(url + pictureAddress(id), { headers: { ...(cookie && { cookie }) } }));

const uploadRow = (purpose: PicturePurpose, right: GroupRight): PictureRow => ({
  right,
  ask: async (asked) => upload(asked, purpose, (await asked.cell.group()).conversationId),
  missing: (asked) => upload(asked, purpose, NOWHERE),
  expected: admins,
});

/** A picture of the owner in a new announcement that is published, or waits for its time. */
async function announced({ group, world, cast }: Cell, publishAt: string | null) {
  const { conversationId } = await group();
  const where = { groupId: conversationId, uploadedById: cast.owner.id };
  const pictureId = await storePicture(world, { ...where, purpose: "announcement" });
  const content = { title: "春游", text: "带伞", pictures: [{ pictureId }] };
  await world.as(cast.owner).run("group:create-announcement", { conversationId, publishAt, ...content });
  return pictureId;
}

async function avatar({ group, world, cast }: Cell) {
  const { conversationId } = await group();
  const pictureId = await storePicture(world, {
    groupId: conversationId,
    uploadedById: cast.owner.id,
  });
  await world.as(cast.owner).run("group:set-avatar", { conversationId, pictureId });
  return pictureId;
}

const missing = (asked: Asked) => view(asked, NO_PICTURE);
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

/** What each role is answered where pictures are uploaded and read. */
export const pictureDoors: Record<string, PictureRow> = {
  "POST /api/pictures for a group": uploadRow("group-avatar", "edit"),
  "POST /api/pictures for an announcement": uploadRow("announcement", "announce"),
  "GET a group's picture": {
    ask: async (asked) => view(asked, await avatar(asked.cell)),
    expected: signedIn,
  },
  "GET a picture of an announcement": {
    ask: async (asked) => view(asked, await announced(asked.cell, null)),
    missing,
    expected: holders,
  },
  "GET a picture of an announcement that waits": {
    ask: async (asked) => view(asked, await announced(asked.cell, tomorrow())),
    missing,
    expected: { ...admins, member: "not_available" },
    right: "announce",
  },
};
