import type Sharp from "sharp";

/** What libvips may read: JPEG, PNG, WebP, GIF and AVIF. It knows many more, and each is a way in. */
const READERS = ["Jpeg", "Png", "Webp", "Nsgif", "Heif"].map((name) => `VipsForeignLoad${name}File`);
/** Pictures that were just made are made small. */
const OWN_READER = "VipsForeignLoadWebpBuffer";

let loading: Promise<typeof Sharp> | undefined;

/** The library that reads and writes pictures, loaded when the first one comes: a server without any does without it. */
export function loadSharp(): Promise<typeof Sharp> {
  loading ??= import("sharp").then(({ default: sharp }) => {
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({ operation: [...READERS, OWN_READER] });
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loading;
}
