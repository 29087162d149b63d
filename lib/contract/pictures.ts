import { z } from "zod";
import { id } from "./fields.ts";
import type { Refusal } from "./refusals.ts";

/** What a picture is put into a group for: who may upload and see it follows from that. */
export const picturePurposes = ["group-avatar", "announcement"] as const;
export type PicturePurpose = (typeof picturePurposes)[number];

/** Names a picture; 128 random bits, so that nobody guesses one. */
export const pictureId = z.string().regex(/^[\w-]{22}$/);

/** What stands in the address of an upload, beside the picture that is its body. */
export const pictureUpload = z.object({
  purpose: z.enum(picturePurposes),
  conversationId: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(id),
});

/** How large a picture is shown: as it is kept, or small beside others. */
export const pictureSizes = ["full", "small"] as const;

/** What stands in the address of a picture. `link`: the token of an invitation link to its group. */
export const pictureView = z.object({
  id: pictureId,
  size: z.enum(pictureSizes).default("full"),
  link: z.string().max(64).optional(),
});

/** A picture as it was stored. Sizes are in pixels. */
export type WirePicture = { id: string; width: number; height: number };

/** Where pictures are uploaded, and below which they are read. */
export const PICTURES_PATH = "/api/pictures";

/** The address of a picture. */
export function pictureAddress(
  pictureId: string,
  { size = "full", link }: { size?: (typeof pictureSizes)[number]; link?: string | undefined } = {},
): string {
  const query = new URLSearchParams({ ...(size !== "full" && { size }), ...(link && { link }) });
  return `${PICTURES_PATH}/${pictureId}${query.size > 0 ? `?${query}` : ""}`;
}

/** What can be wrong with a picture itself; any other refusal is about the person, the group or the server. */
export function isRefusalOfPicture({ code }: Refusal): boolean {
  return code === "picture_unreadable" || code === "picture_too_big" || code === "too_large";
}
