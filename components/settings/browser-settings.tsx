"use client";

import { useLocale, useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { Segmented } from "#components/ui/segmented.tsx";
import { themeIcons, themes } from "#components/ui/theme-menu.tsx";
import { localeNames, locales } from "#lib/i18n/locales.ts";
import { useChooseLocale } from "#lib/i18n/use-choose-locale.ts";
import { sendKeys, setPreferences, usePreferences } from "./preferences.ts";
import { SettingsRow } from "./settings-row.tsx";

/** What is kept in this browser: language, looks, and the key that sends. */
export function BrowserSettings() {
  const t = useTranslations("settings");
  const tCommon = useTranslations("common");
  const locale = useLocale();
  const chooseLocale = useChooseLocale();
  const { theme, setTheme } = useTheme();
  const { sendKey } = usePreferences();
  const chosenTheme = themes.find((value) => value === theme) ?? "system";
  return (
    <>
      <SettingsRow label={tCommon("language")}>
        <Segmented
          label={tCommon("language")}
          value={locale}
          segments={locales.map((value) => ({ value, label: localeNames[value] }))}
          onChange={chooseLocale}
        />
      </SettingsRow>
      <SettingsRow label={tCommon("theme.label")}>
        <Segmented
          label={tCommon("theme.label")}
          value={chosenTheme}
          segments={themes.map((value) => ({
            value,
            label: tCommon(`theme.${value}`),
            icon: themeIcons[value],
          }))}
          onChange={setTheme}
        />
      </SettingsRow>
      <SettingsRow label={t("sendKey")}>
        <Segmented
          label={t("sendKey")}
          value={sendKey}
          segments={sendKeys.map((value) => ({ value, label: t(`sendKeys.${value}`) }))}
          onChange={(value) => setPreferences({ sendKey: value })}
        />
      </SettingsRow>
    </>
  );
}
