/** A picture made anew, as WebP without anything but what is seen. Sizes are in pixels. */
export type MadePicture = { full: Buffer; small: Buffer; width: number; height: number };

export type ImageKind = "avatar" | "picture";

/** Why there is no picture: it is none of the kinds that are taken or damaged, or has more megapixels than it may have. */
export type Unmade = { reason: "unreadable" } | { reason: "too-big"; maxMegapixels: number };

/** Makes pictures of what people upload. */
export type Images = {
  /**
   * Makes the picture in a file anew: an avatar square, a picture at most 2,048 px a side, and a small one beside it.
   * Answers why where it cannot.
   */
  make: (file: string, kind: ImageKind) => Promise<MadePicture | Unmade>;
};
