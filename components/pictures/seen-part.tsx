import { type Crop, squareOf } from "./crop-square.ts";

/** What is seen of a picture through a square, as large as whatever it stands in. */
export function SeenPart({ picture, crop }: { picture: HTMLImageElement; crop: Crop }) {
  const size = { width: picture.naturalWidth, height: picture.naturalHeight };
  const { left, top, side } = squareOf(crop, size);
  const share = (length: number) => `${(length / side) * 100}%`;
  return (
    // biome-ignore lint/performance/noImgElement: it is on this device
    <img
      src={picture.src}
      alt=""
      draggable={false}
      className="absolute max-w-none"
      style={{ width: share(size.width), height: share(size.height), left: share(-left), top: share(-top) }}
    />
  );
}
