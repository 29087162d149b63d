"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "#components/ui/cn.ts";
import type { WireAnnouncementPicture } from "#lib/contract/group/announcements.ts";
import { pictureAddress } from "#lib/contract/pictures.ts";
import { PictureViewer } from "./picture-viewer.tsx";

/** The pictures of an announcement, small; each opens large. */
export function PictureGrid({ pictures }: { pictures: readonly WireAnnouncementPicture[] }) {
  const t = useTranslations("chat.board.pictures");
  const [shownAt, setShownAt] = useState<number | null>(null);
  const count = pictures.length;
  if (count === 0) return null;
  return (
    <>
      <ul
        aria-label={t("label", { count })}
        className={cn(
          "grid max-w-md gap-1.5",
          count === 1 ? "grid-cols-1" : count === 2 || count === 4 ? "grid-cols-2" : "grid-cols-3",
        )}
      >
        {pictures.map((picture, at) => (
          <li key={picture.id} className="flex">
            <button
              type="button"
              onClick={() => setShownAt(at)}
              className="flex overflow-hidden rounded-lg border border-line bg-panel-muted"
            >
              <Small picture={picture} isAlone={count === 1} alt={t("picture", { place: at + 1, count })} />
            </button>
          </li>
        ))}
      </ul>
      <PictureViewer pictures={pictures} at={shownAt} onChange={setShownAt} />
    </>
  );
}

type SmallProps = { picture: WireAnnouncementPicture; isAlone: boolean; alt: string };

function Small({ picture: { id, width, height, description }, isAlone, alt }: SmallProps) {
  return (
    // biome-ignore lint/performance/noImgElement: the server has made it small already
    <img
      src={pictureAddress(id, { size: "small" })}
      alt={description || alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      className={cn(isAlone ? "h-auto max-h-72 w-auto max-w-full" : "aspect-square size-full object-cover")}
    />
  );
}
