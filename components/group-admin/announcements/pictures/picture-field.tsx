"use client";

import { ImagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChooseButton } from "#components/pictures/choose-button.tsx";
import { DropArea } from "#components/pictures/drop-area.tsx";
import { usePastedFiles } from "#components/pictures/use-pasted-files.ts";
import { limits } from "#lib/contract/limits.ts";
import { PictureItem } from "./picture-item.tsx";
import type { DraftPictures } from "./use-draft-pictures.ts";

const MOST = limits.picturesPerAnnouncement;

/** The pictures of an announcement: added by a button, dropped or pasted, put in order, described, taken out. */
export function PictureField({ draft, error }: { draft: DraftPictures; error: string | undefined }) {
  const t = useTranslations("groupAdmin.announcements.editor.pictures");
  const [isTooMany, setIsTooMany] = useState(false);
  const { pictures } = draft;
  const take = (files: File[]) => setIsTooMany(!draft.add(files));
  usePastedFiles(take);
  const note = error ?? (isTooMany ? t("tooMany", { max: MOST }) : null);
  return (
    <DropArea onFiles={take}>
      <fieldset className="flex flex-col gap-2">
        <legend className="sr-only">{t("label")}</legend>
        <div className="flex items-baseline justify-between gap-2">
          <span aria-hidden className="text-[13px] font-medium text-muted">
            {t("label")}
          </span>
          <span className="text-[12px] text-faint tabular-nums">{`${pictures.length}/${MOST}`}</span>
        </div>
        {pictures.length > 0 && (
          <ol className="flex flex-col gap-2">
            {pictures.map((picture, at) => (
              <PictureItem
                key={picture.key}
                picture={picture}
                draft={draft}
                place={{ at, count: pictures.length }}
              />
            ))}
          </ol>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ChooseButton isMultiple onFiles={take} disabled={pictures.length >= MOST}>
            <ImagePlus aria-hidden size={16} />
            {t("add")}
          </ChooseButton>
          <span className="text-[12px] text-faint">{t("hint")}</span>
        </div>
        <p role="alert" className="text-[12px] text-danger empty:hidden">
          {note}
        </p>
      </fieldset>
    </DropArea>
  );
}
