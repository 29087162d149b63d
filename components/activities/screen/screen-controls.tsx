"use client";

import { Eye, EyeOff, Maximize, Minimize } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { ThemeMenu } from "#components/ui/theme-menu.tsx";
import { useFullscreen } from "./use-fullscreen.ts";
import { useKey } from "./use-key.ts";

type ScreenControlsProps = {
  /** Whether the bars are shown; null: there are none to show. */
  results: { isShown: boolean; toggle: () => void } | null;
};

/** What who stands at the projector needs: F the whole screen, H the results. */
export function ScreenControls({ results }: ScreenControlsProps) {
  const t = useTranslations("activities.screen");
  const { isFull, toggle } = useFullscreen();
  useKey("f", toggle);
  useKey("h", results?.toggle);
  return (
    <footer className="flex shrink-0 flex-wrap items-center justify-end gap-2 px-4 pb-3">
      {results && (
        <Button size="sm" variant="ghost" onClick={results.toggle} aria-keyshortcuts="H">
          {results.isShown ? <EyeOff aria-hidden size={16} /> : <Eye aria-hidden size={16} />}
          {t(results.isShown ? "hide" : "show")}
          <kbd className="font-sans text-[12px] text-faint">H</kbd>
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={toggle} aria-keyshortcuts="F">
        {isFull ? <Minimize aria-hidden size={16} /> : <Maximize aria-hidden size={16} />}
        {t(isFull ? "leaveFull" : "full")}
        <kbd className="font-sans text-[12px] text-faint">F</kbd>
      </Button>
      <ThemeMenu />
    </footer>
  );
}
