"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId } from "react";
import { type Crop, MAX_ZOOM, pulled, withinPicture, zoomed } from "./crop-square.ts";
import { SeenPart } from "./seen-part.tsx";
import { useCropGestures } from "./use-crop-gestures.ts";

type CropperProps = { picture: HTMLImageElement; crop: Crop; onChange: (crop: Crop) => void };

const KEY_SHARE = 0.04;
const KEY_ZOOM = 1.1;
const pulls: Record<string, [number, number]> = {
  ArrowLeft: [KEY_SHARE, 0],
  ArrowRight: [-KEY_SHARE, 0],
  ArrowUp: [0, KEY_SHARE],
  ArrowDown: [0, -KEY_SHARE],
};
const zooms: Record<string, number> = { "+": KEY_ZOOM, "=": KEY_ZOOM, "-": 1 / KEY_ZOOM, _: 1 / KEY_ZOOM };

/** Chooses a square of a picture: pulled and pinched, by the wheel, by arrow keys, + and −, and by a slider. */
export function Cropper({ picture, crop, onChange }: CropperProps) {
  const t = useTranslations("dialogs.groupAvatar");
  const hintId = useId();
  const size = { width: picture.naturalWidth, height: picture.naturalHeight };
  const gestures = useCropGestures(crop, size, onChange);
  const press = (event: KeyboardEvent) => {
    const pull = pulls[event.key];
    const zoom = zooms[event.key];
    if (!pull && !zoom) return;
    event.preventDefault();
    onChange(pull ? pulled(crop, size, ...pull) : zoomed(crop, size, zoom ?? 1));
  };
  return (
    <div className="flex flex-col items-center gap-3">
      <div
        {...gestures}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard moves the picture here
        tabIndex={0}
        aria-label={t("area")}
        aria-describedby={hintId}
        onKeyDown={press}
        className="relative aspect-square w-full max-w-72 cursor-move touch-none select-none overflow-hidden rounded-2xl bg-panel-muted"
      >
        <SeenPart picture={picture} crop={crop} />
      </div>
      <label className="flex w-full max-w-72 items-center gap-3 text-[13px] text-muted">
        <span className="shrink-0">{t("zoom")}</span>
        <input
          type="range"
          min={0}
          max={100}
          value={Math.round((Math.log(crop.zoom) / Math.log(MAX_ZOOM)) * 100)}
          onChange={({ target }) =>
            onChange(withinPicture({ ...crop, zoom: MAX_ZOOM ** (Number(target.value) / 100) }, size))
          }
          className="min-w-0 flex-1 accent-accent"
        />
      </label>
      <p id={hintId} className="text-center text-[12px] text-faint">
        {t("cropHint")}
      </p>
    </div>
  );
}
