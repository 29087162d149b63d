"use client";

import { useTranslations } from "next-intl";
import type { Crop } from "#components/pictures/crop-square.ts";
import { SeenPart } from "#components/pictures/seen-part.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import type { WireGroup } from "#lib/contract/group/wire.ts";

type PreviewProps = { group: WireGroup; picture: HTMLImageElement | null; crop: Crop };

/** The group as it looks now, or as it will look, in the sizes in which it is shown. */
export function AvatarPreview({ group, picture, crop }: PreviewProps) {
  const t = useTranslations("dialogs.groupAvatar");
  return (
    <div role="img" aria-label={t("preview", { name: group.name })} className="flex items-end gap-3">
      {picture ? (
        ["size-16", "size-9", "size-7"].map((size) => (
          <span key={size} className={`relative overflow-hidden rounded-lg bg-panel-muted ${size}`}>
            <SeenPart picture={picture} crop={crop} />
          </span>
        ))
      ) : (
        <GroupAvatar size="xl" group={group} />
      )}
    </div>
  );
}
