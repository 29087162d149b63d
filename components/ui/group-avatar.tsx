"use client";

import type { WireFace } from "#lib/contract/group/faces.ts";
import { pictureAddress } from "#lib/contract/pictures.ts";
import type { AvatarSize } from "./avatar.tsx";
import { AvatarPicture } from "./avatar-picture.tsx";
import { GroupMosaic } from "./group-mosaic.tsx";

type GroupAvatarProps = {
  group: { name: string; number: number; faces: readonly WireFace[]; pictureId: string | null };
  size?: AvatarSize;
  /** The token of the invitation link by which somebody who is not signed in sees the group. */
  link?: string | undefined;
};

/** A group's own picture; the mosaic of its members until one is set. */
export function GroupAvatar({ group, size = "md", link }: GroupAvatarProps) {
  const mosaic = <GroupMosaic group={group} size={size} />;
  if (group.pictureId === null) return mosaic;
  const address = pictureAddress(group.pictureId, { link });
  return (
    <AvatarPicture key={address} address={address} size={size}>
      {mosaic}
    </AvatarPicture>
  );
}
