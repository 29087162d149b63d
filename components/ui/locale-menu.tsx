"use client";

import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { localeNames, locales } from "#lib/i18n/locales.ts";
import { useChooseLocale } from "#lib/i18n/use-choose-locale.ts";
import { IconButton } from "./icon-button.tsx";
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from "./menu.tsx";

/** The languages, each in its own words. */
export function LocaleMenu() {
  const t = useTranslations("common");
  const locale = useLocale();
  const chooseLocale = useChooseLocale();
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton icon={Languages} label={t("language")} />
      </MenuTrigger>
      <MenuContent align="end">
        <MenuRadioGroup
          value={locale}
          onValueChange={(value) => {
            const chosen = locales.find((one) => one === value);
            if (chosen) chooseLocale(chosen);
          }}
        >
          {locales.map((value) => (
            <MenuRadioItem key={value} value={value}>
              <span lang={value}>{localeNames[value]}</span>
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
