import type { Metadata, Sharp, SharpOptions } from "sharp";
import { limits } from "#lib/contract/limits.ts";
import { Lane } from "../lane.ts";
import type { ImageKind, Images, MadePicture, Unmade } from "./images.ts";
import { loadSharp } from "./load-sharp.ts";

const MAX_PIXELS = limits.pictureMegapixels * 1_000_000;
const AVATAR_PX = 256;
const FULL_PX = 2_048;
const SMALL_PX = 480;
const QUALITY = 82;
/** A picture that takes longer was made to. */
const LONGEST_SECONDS = 30;

const UNREADABLE: Unmade = { reason: "unreadable" };

const reading: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: "error", autoOrient: true };

/**
 * Makes pictures with libvips, one at a time: each may take three hundred megabytes. `heavy` is where work waits that
 * takes a thread for long, so that one is always left for reading files.
 */
export function openImages(heavy: Lane): Images {
  const turns = new Lane(1);
  return {
    make: (file, kind) => turns.run(() => heavy.run(() => make(file, kind))),
  };
}

async function make(file: string, kind: ImageKind): ReturnType<Images["make"]> {
  const sharp = await loadSharp();
  const size = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  // What libvips was told not to read looks damaged, too, whatever it is called.
  if (!size || (size.format === "heif" && size.compression !== "av1")) return UNREADABLE;
  const weight = weightOf(size);
  if (size.width * size.height * weight > MAX_PIXELS)
    return { reason: "too-big", maxMegapixels: Math.floor(limits.pictureMegapixels / weight) };
  const image = sharp(file, reading).timeout({ seconds: LONGEST_SECONDS });
  return render(image, kind).catch(() => UNREADABLE);
}

/** How much more memory a pixel takes than one of a photo: measured, where a picture cannot be read line by line. */
function weightOf({ format, depth, isProgressive }: Metadata): number {
  if (format === "heif") return 3;
  return isProgressive && depth === "ushort" ? 2 : 1;
}

async function render(image: Sharp, kind: ImageKind): Promise<MadePicture> {
  if (kind === "avatar") {
    const full = await image
      .resize(AVATAR_PX, AVATAR_PX, { fit: "cover" })
      .webp({ quality: QUALITY })
      .toBuffer();
    return { full, small: full, width: AVATAR_PX, height: AVATAR_PX };
  }
  const { data: full, info } = await within(image, FULL_PX).toBuffer({ resolveWithObject: true });
  const sharp = await loadSharp();
  const small = await within(sharp(full), SMALL_PX).toBuffer();
  return { full, small, width: info.width, height: info.height };
}

function within(image: Sharp, px: number): Sharp {
  return image.resize(px, px, { fit: "inside", withoutEnlargement: true }).webp({ quality: QUALITY });
}
