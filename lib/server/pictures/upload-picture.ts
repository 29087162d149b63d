import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { limits, UNUSED_PICTURE_MS } from "#lib/contract/limits.ts";
import { type PicturePurpose, pictureUpload, type WirePicture } from "#lib/contract/pictures.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { type Action, judge } from "#lib/domain/policy.ts";
import type { Call } from "../call.ts";
import { Refused } from "../command.ts";
import { loadStanding } from "../facts.ts";
import { guard, refuseAnonymous, refuseIf } from "../guard.ts";
import type { Upload } from "../ports/files/files.ts";
import type { ImageKind } from "../ports/images/images.ts";
import { runtime } from "../ports/runtime.ts";
import { refusedPicture, refusedUpload } from "./picture-refusal.ts";

const ID_BYTES = 16;

const door = {
  name: "picture:upload",
  limits: [{ by: "person" as const, points: 120, seconds: 3_600 }],
};

/** Who may upload a picture is who may put it where it is for. */
const purposes: Record<PicturePurpose, { action: Action; kind: ImageKind }> = {
  "group-avatar": { action: "group.set-avatar", kind: "avatar" },
  announcement: { action: "group.announce", kind: "picture" },
};

/**
 * Stores a picture for what it is uploaded for, made anew. The body is read only when it may be uploaded at all. Until
 * it is put where it is for, only who uploaded it can do so, and after a day it is gone.
 */
export function uploadPicture(call: Call, raw: unknown, upload: Upload): Promise<Answer<WirePicture>> {
  return guard(call, door, pictureUpload, raw, async (input) => {
    const { purpose, conversationId } = input as z.output<typeof pictureUpload>;
    const { action, kind } = purposes[purpose];
    const { db, now, files, images } = runtime();
    refuseAnonymous(call, action, now());
    const uploadedById = call.actor?.personId ?? 0;
    refuseIf(judge(action, await loadStanding(db, uploadedById, conversationId, now())));
    await refuseTooManyUnused(uploadedById);
    try {
      return await files.receive(upload, limits.pictureBytes, async (file) => {
        const made = await images.make(file, kind);
        if ("reason" in made) throw refusedPicture(made);
        const { full, small, width, height } = made;
        const sha = await files.put(full);
        const smallSha = small === full ? sha : await files.put(small);
        const id = randomBytes(ID_BYTES).toString("base64url");
        const bytes = full.byteLength + small.byteLength;
        const createdAt = new Date(now());
        const stored = { id, sha, smallSha, bytes, width, height, createdAt };
        await db.storedPicture.create({
          data: { ...stored, groupId: conversationId, uploadedById, purpose },
        });
        return { id, width, height };
      });
    } catch (cause) {
      throw refusedUpload(cause);
    }
  });
}

/** Who only ever uploads would fill the disk. What is older stands somewhere, or is being removed. */
async function refuseTooManyUnused(uploadedById: number): Promise<void> {
  const { db, now } = runtime();
  const max = limits.unusedPictures;
  const createdAt = { gt: new Date(now() - UNUSED_PICTURE_MS) };
  const count = await db.storedPicture.count({ where: { uploadedById, announcementId: null, createdAt } });
  if (count >= max) throw new Refused("too_many", { params: { max } });
}
