"use client";

import { Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";

const never = () => () => {};

/** Turns light into dark and back. */
export function ThemeButton() {
  const t = useTranslations("shell.rail");
  const { resolvedTheme, setTheme } = useTheme();
  // The server does not know the theme: it draws the moon, as in the light.
  const isDark = useSyncExternalStore(
    never,
    () => resolvedTheme === "dark",
    () => false,
  );
  return (
    <IconButton
      variant="rail"
      size="lg"
      tooltipSide="right"
      icon={isDark ? Sun : Moon}
      label={t(isDark ? "toLight" : "toDark")}
      onClick={() => setTheme(isDark ? "light" : "dark")}
    />
  );
}
