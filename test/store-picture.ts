import { randomBytes } from "node:crypto";
import type { PicturePurpose } from "#lib/contract/pictures.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import type { World } from "./world.ts";

type Stored = {
  groupId: number;
  uploadedById: number;
  purpose?: PicturePurpose;
  announcementId?: number;
  /** The name of its file; a file of its own where none is named. */
  sha?: string;
};

/** A picture as an upload leaves it; answers its id. */
export async function storePicture({ db }: Pick<World, "db">, stored: Stored): Promise<string> {
  const id = randomBytes(16).toString("base64url");
  const sha = stored.sha ?? (await runtime().files.put(randomBytes(100)));
  const made = { id, smallSha: sha, bytes: 100, width: 256, height: 256, createdAt: new Date() };
  await db.storedPicture.create({ data: { ...made, purpose: "group-avatar", ...stored, sha } });
  return id;
}
