/** As much of it as the server keeps. */
const LONGEST_PX = 2_048;
const SMALL_BYTES = 600_000;
const QUALITY = 0.9;

/**
 * A large picture as small as the server would make it: over a phone's network that is seconds instead of a minute.
 * What is small, and what this browser cannot read or write, goes as it is.
 */
export async function shrinkPicture(file: Blob): Promise<Blob> {
  if (file.size <= SMALL_BYTES) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const type = file.type === "image/jpeg" ? "image/jpeg" : "image/webp";
  const small = await draw(picture, type);
  picture.close();
  return small?.type === type && small.size < file.size ? small : file;
}

function draw(picture: ImageBitmap, type: string): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_PX / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY));
}
