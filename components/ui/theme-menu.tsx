"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { IconButton } from "./icon-button.tsx";
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from "./menu.tsx";

export const themes = ["light", "dark", "system"] as const;
export const themeIcons = { light: Sun, dark: Moon, system: Monitor } as const;

/** Light, dark, or as the device has it. */
export function ThemeMenu() {
  const t = useTranslations("common.theme");
  const { theme, setTheme } = useTheme();
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton icon={Sun} label={t("label")} />
      </MenuTrigger>
      <MenuContent align="end">
        <MenuRadioGroup value={theme} onValueChange={setTheme}>
          {themes.map((value) => {
            const Icon = themeIcons[value];
            return (
              <MenuRadioItem key={value} value={value}>
                <Icon aria-hidden size={16} className="text-muted" />
                {t(value)}
              </MenuRadioItem>
            );
          })}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
