"use client";

import { ArrowDown, ArrowUp, Image, RotateCw, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { limits } from "#lib/contract/limits.ts";
import { isRefusalOfPicture } from "#lib/contract/pictures.ts";
import type { DraftPicture } from "./draft-picture.ts";
import type { DraftPictures } from "./use-draft-pictures.ts";

type ItemProps = {
  picture: DraftPicture;
  draft: DraftPictures;
  /** Which of how many it is, from 0. */
  place: { at: number; count: number };
};

/** One picture of an announcement that is being written. */
export function PictureItem({ picture, draft, place: { at, count } }: ItemProps) {
  const t = useTranslations("groupAdmin.announcements.editor.pictures");
  const { key, address, description, pictureId, refusal } = picture;
  const which = { place: at + 1 };
  return (
    <li className="flex items-start gap-3 rounded-xl border border-line p-2">
      <span className="relative size-16 shrink-0 overflow-hidden rounded-lg bg-panel-muted sm:size-20">
        <Preview address={address} label={t("picture", which)} />
        {pictureId === null && !refusal && (
          <Progress share={picture.progress} label={t("uploading", which)} />
        )}
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <Input
          value={description}
          maxLength={limits.pictureDescription.max}
          aria-label={t("description", which)}
          placeholder={t("descriptionPlaceholder")}
          autoComplete="off"
          onChange={(event) => draft.describe(key, event.target.value)}
        />
        <div className="flex flex-wrap items-center gap-1">
          <Failure picture={picture} which={which} onRetry={() => draft.retry(picture)} />
          <span className="ms-auto flex">
            <IconButton
              icon={ArrowUp}
              size="sm"
              label={t("forward", which)}
              disabled={at === 0}
              onClick={() => draft.move(key, -1)}
            />
            <IconButton
              icon={ArrowDown}
              size="sm"
              label={t("back", which)}
              disabled={at === count - 1}
              onClick={() => draft.move(key, 1)}
            />
            <IconButton icon={X} size="sm" label={t("remove", which)} onClick={() => draft.remove(key)} />
          </span>
        </div>
      </div>
    </li>
  );
}

function Preview({ address, label }: { address: string | null; label: string }) {
  if (address === null)
    return (
      <span role="img" aria-label={label} className="flex size-full items-center justify-center text-faint">
        <Image aria-hidden size={24} />
      </span>
    );
  // biome-ignore lint/performance/noImgElement: it is on this device, or was made small already
  return <img src={address} alt={label} className="size-full object-cover" />;
}

type FailureProps = { picture: DraftPicture; which: { place: number }; onRetry: () => void };

/** Why it is not there, and another try where that may help. */
function Failure({ picture: { refusal }, which, onRetry }: FailureProps) {
  const t = useTranslations("groupAdmin.announcements.editor.pictures");
  const refusalText = useRefusalText();
  return (
    <span role="status" className="flex min-w-0 flex-1 items-center gap-1 text-[12px] text-danger">
      {refusal && (
        <>
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {refusal.code === "server_busy" ? t("unreachable") : refusalText(refusal)}
          </span>
          {!isRefusalOfPicture(refusal) && (
            <IconButton icon={RotateCw} size="sm" label={t("retry", which)} onClick={onRetry} />
          )}
        </>
      )}
    </span>
  );
}

function Progress({ share, label }: { share: number; label: string }) {
  const percent = Math.round(share * 100);
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      tabIndex={-1}
      className="absolute inset-0 flex items-end bg-scrim"
    >
      <span className="h-1.5 bg-accent transition-[width]" style={{ width: `${percent}%` }} />
    </span>
  );
}
