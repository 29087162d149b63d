"use client";

import { useTranslations } from "next-intl";
import { FACE_COLOURS } from "#lib/contract/group/faces.ts";
import type { Presence } from "#lib/contract/wire.ts";
import { initials } from "#lib/domain/initials.ts";
import { cn } from "./cn.ts";

const sizes = {
  sm: { box: "size-7 text-[11px]", dot: "size-2 ring-[1.5px]" },
  md: { box: "size-9 text-[13px]", dot: "size-2.5 ring-2" },
  lg: { box: "size-11 text-[15px]", dot: "size-3 ring-2" },
  xl: { box: "size-16 text-[22px]", dot: "size-3.5 ring-2" },
} as const;

const presenceColours: Record<Presence, string> = {
  online: "bg-presence-online",
  away: "bg-presence-away",
  busy: "bg-presence-busy",
  offline: "bg-presence-offline",
};

export type AvatarSize = keyof typeof sizes;

/** How large an avatar is. */
export function avatarBox(size: AvatarSize): string {
  return sizes[size].box;
}

type AvatarProps = {
  name: string;
  /** The QQ number: decides the colour. */
  seed: number;
  size?: AvatarSize;
  /** Shows a dot; absent: none. */
  presence?: Presence;
  kind?: "person" | "group";
  className?: string;
};

/** Initials on a colour of their own. The name stands beside it, so only the presence is read aloud. */
export function Avatar({ name, seed, size = "md", presence, kind = "person", className }: AvatarProps) {
  const t = useTranslations("common");
  return (
    <span className={cn("relative inline-flex shrink-0", className)}>
      <span
        aria-hidden
        style={{ backgroundColor: `var(--avatar-${Math.abs(seed) % FACE_COLOURS})` }}
        className={cn(
          "inline-flex select-none items-center justify-center overflow-hidden font-medium text-on-avatar",
          kind === "group" ? "rounded-lg" : "rounded-full",
          presence === "offline" && "grayscale",
          sizes[size].box,
        )}
      >
        {initials(name, kind)}
      </span>
      {presence && (
        <span
          role="img"
          aria-label={t(`presence.${presence}`)}
          className={cn(
            "absolute -right-0.5 -bottom-0.5 rounded-full ring-panel",
            presenceColours[presence],
            sizes[size].dot,
          )}
        />
      )}
    </span>
  );
}
