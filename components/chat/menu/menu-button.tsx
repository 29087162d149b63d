"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { type OpenMessageMenu, placeAt, placeBeside } from "./menu-place.ts";

/**
 * The “…” beside a bubble, for mice; for screen readers always. On touch screens, where there is no pointing, holding
 * the bubble does the same. One stop per message is enough for the keyboard: there Enter does it.
 */
export function MenuButton({ onMenu }: { onMenu: OpenMessageMenu }) {
  const t = useTranslations("chat.menu");
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={t("label")}
      // The focus stays where one writes.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ currentTarget }) => {
        const article = currentTarget.closest<HTMLElement>("[data-message]");
        if (!article) return;
        const { left, bottom, height } = currentTarget.getBoundingClientRect();
        onMenu(height > 1 ? placeAt(article, left, bottom) : placeBeside(article));
      }}
      className="flex size-7 shrink-0 items-center justify-center self-center rounded-lg text-muted opacity-0 transition-opacity duration-[120ms] hover:bg-hover hover:text-text group-hover:opacity-100 group-focus:opacity-100 group-data-[menu-open]:opacity-100 pointer-coarse:sr-only"
    >
      <Ellipsis aria-hidden size={16} />
    </button>
  );
}
