"use client";

import { type ReactNode, useState } from "react";
import { type AvatarSize, avatarBox } from "./avatar.tsx";
import { cn } from "./cn.ts";

type AvatarPictureProps = {
  address: string;
  size: AvatarSize;
  /** Stands there where the picture cannot be had. */
  children: ReactNode;
};

/** A picture as an avatar. The name stands beside it, so it is not read aloud. */
export function AvatarPicture({ address, size, children }: AvatarPictureProps) {
  const [isMissing, setIsMissing] = useState(false);
  if (isMissing) return children;
  return (
    // biome-ignore lint/performance/noImgElement: the server keeps it in the size that is shown
    <img
      src={address}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setIsMissing(true)}
      className={cn("shrink-0 select-none rounded-lg bg-panel-muted object-cover", avatarBox(size))}
    />
  );
}
