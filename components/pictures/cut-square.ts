import type { Square } from "./crop-square.ts";

/** Twice what the server keeps of an avatar, so that it makes it small and not this page. */
const SIDE_PX = 512;
const QUALITY = 0.92;

/** A square of a picture as a file, or null where the browser cannot make one. */
export function cutSquare(picture: HTMLImageElement, { left, top, side }: Square): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = SIDE_PX;
  canvas.height = SIDE_PX;
  canvas.getContext("2d")?.drawImage(picture, left, top, side, side, 0, 0, SIDE_PX, SIDE_PX);
  // A browser that cannot write WebP writes PNG.
  return new Promise((resolve) => canvas.toBlob(resolve, "image/webp", QUALITY));
}
