/**
 * Whether this browser can show a file as a picture. An element that is given a broken one asks for it a second time, in a
 * way that the page's policy forbids.
 */
export async function isReadable(file: Blob): Promise<boolean> {
  const picture = await createImageBitmap(file).catch(() => null);
  picture?.close();
  return picture !== null;
}
