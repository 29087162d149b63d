"use client";

import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import type { KeyboardEvent } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useReturnFocus } from "#components/ui/use-return-focus.ts";
import type { WireAnnouncementPicture } from "#lib/contract/group/announcements.ts";
import { pictureAddress } from "#lib/contract/pictures.ts";

type ViewerProps = {
  pictures: readonly WireAnnouncementPicture[];
  /** Which one is shown; null: none. */
  at: number | null;
  onChange: (at: number | null) => void;
};

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** One picture large, in front of everything; arrows lead to the others, Esc closes it. */
export function PictureViewer({ pictures, at, onChange }: ViewerProps) {
  const t = useTranslations("chat.board.pictures");
  const returnFocus = useReturnFocus();
  const picture = at === null ? undefined : pictures[at];
  const count = pictures.length;
  const go = (by: number) => at !== null && onChange((at + by + count) % count);
  const press = ({ key }: KeyboardEvent) => {
    const by = steps[key];
    if (by && count > 1) go(by);
  };
  const name = t("picture", { place: (at ?? 0) + 1, count });
  return (
    <Primitive.Root open={picture !== undefined} onOpenChange={(isOpen) => !isOpen && onChange(null)}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-[60] bg-black/90 animate-fade" />
        <Primitive.Content
          {...returnFocus}
          aria-describedby={undefined}
          onKeyDown={press}
          className="dark fixed inset-0 z-[60] flex flex-col text-white outline-none"
        >
          <header className="flex items-center gap-3 px-4 pt-[max(0.75rem,env(safe-area-inset-top))] pb-2">
            <Primitive.Title className="flex-1 text-[13px] tabular-nums">{name}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton icon={X} label={t("close")} variant="rail" tooltipSide={null} />
            </Primitive.Close>
          </header>
          <div className="relative flex min-h-0 flex-1 items-center justify-center sm:px-16">
            {count > 1 && (
              <IconButton
                icon={ChevronLeft}
                label={t("previous")}
                variant="rail"
                tooltipSide={null}
                className="absolute start-2 z-10 bg-black/50"
                onClick={() => go(-1)}
              />
            )}
            {picture && <Large key={picture.id} picture={picture} alt={name} />}
            {count > 1 && (
              <IconButton
                icon={ChevronRight}
                label={t("next")}
                variant="rail"
                tooltipSide={null}
                className="absolute end-2 z-10 bg-black/50"
                onClick={() => go(1)}
              />
            )}
          </div>
          <p className="min-h-10 px-6 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] text-center text-[14px] [overflow-wrap:anywhere]">
            {picture?.description}
          </p>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function Large({
  picture: { id, width, height, description },
  alt,
}: {
  picture: WireAnnouncementPicture;
  alt: string;
}) {
  return (
    <div className="flex h-full min-w-0 flex-1 items-center justify-center">
      {/* biome-ignore lint/performance/noImgElement: it is shown as it is kept */}
      <img
        src={pictureAddress(id)}
        alt={description || alt}
        width={width}
        height={height}
        className="h-auto max-h-full w-auto max-w-full object-contain"
      />
    </div>
  );
}
