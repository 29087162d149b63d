"use client";

import type { WireFace } from "#lib/contract/group/faces.ts";
import { Avatar, type AvatarSize, avatarBox } from "./avatar.tsx";
import { cn } from "./cn.ts";
import { MOSAIC_SIZE, mosaic } from "./mosaic.ts";

type GroupMosaicProps = {
  group: { name: string; number: number; faces: readonly WireFace[] };
  size?: AvatarSize;
};

/** The mosaic of a group's members; the beginning of its name where it does not tell who they are. */
export function GroupMosaic({ group: { name, number, faces }, size = "md" }: GroupMosaicProps) {
  if (faces.length === 0) return <Avatar kind="group" name={name} seed={number} size={size} />;
  const tiles = mosaic(faces.length);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${MOSAIC_SIZE} ${MOSAIC_SIZE}`}
      className={cn("shrink-0 select-none rounded-lg bg-line", avatarBox(size))}
    >
      {tiles.map(({ x, y, size: side }, at) => {
        const { letter = "", colour = 0 } = faces[at] ?? {};
        return (
          <g key={`${x}:${y}`} style={{ fill: `var(--avatar-${colour})` }}>
            <rect x={x} y={y} width={side} height={side} rx={side * 0.12} />
            <text
              x={x + side / 2}
              y={y + side / 2}
              fontSize={side * 0.56}
              textAnchor="middle"
              dominantBaseline="central"
              className="fill-on-avatar font-medium"
            >
              {letter}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
