/** What is seen of a picture through a square: its centre as shares of width and height, 1 ≤ zoom ≤ MAX_ZOOM. */
export type Crop = { x: number; y: number; zoom: number };

export type PictureSize = { width: number; height: number };

/** A square of a picture, in its pixels. */
export type Square = { left: number; top: number; side: number };

export const MAX_ZOOM = 8;

/** All that fits into a square, from the middle. */
export const WHOLE: Crop = { x: 0.5, y: 0.5, zoom: 1 };

export function squareOf({ x, y, zoom }: Crop, { width, height }: PictureSize): Square {
  const side = Math.min(width, height) / zoom;
  return { left: x * width - side / 2, top: y * height - side / 2, side };
}

/** The nearest crop that shows nothing beyond the picture's edges. */
export function withinPicture({ x, y, zoom }: Crop, size: PictureSize): Crop {
  const kept = Math.min(MAX_ZOOM, Math.max(1, zoom));
  const side = Math.min(size.width, size.height) / kept;
  const between = (share: number, length: number) =>
    Math.min(1 - side / 2 / length, Math.max(side / 2 / length, share));
  return { x: between(x, size.width), y: between(y, size.height), zoom: kept };
}

/** The picture is pulled so far, in shares of the square's side: to the right and downwards where positive. */
export function pulled(crop: Crop, size: PictureSize, right: number, down: number): Crop {
  const { side } = squareOf(crop, size);
  const x = crop.x - (right * side) / size.width;
  const y = crop.y - (down * side) / size.height;
  return withinPicture({ ...crop, x, y }, size);
}

/** Comes nearer by a factor, or goes away below 1; the middle stays where it is. */
export function zoomed(crop: Crop, size: PictureSize, factor: number): Crop {
  return withinPicture({ ...crop, zoom: crop.zoom * factor }, size);
}
