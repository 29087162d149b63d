/** The first one is spoken where nothing tells what the reader prefers. */
export const locales = ["zh-CN", "en"] as const;
export type AppLocale = (typeof locales)[number];
export const DEFAULT_LOCALE: AppLocale = "zh-CN";

/** Each language in its own words. */
export const localeNames: Record<AppLocale, string> = { "zh-CN": "简体中文", en: "English" };

export const LOCALE_COOKIE = "locale";
export const TIME_ZONE_COOKIE = "time-zone";

/** The locale meant by a language tag: any Chinese or any English; null: none of ours. */
export function localeOf(tag: string): AppLocale | null {
  const language = tag.trim().toLowerCase().split("-")[0];
  return locales.find((locale) => locale.split("-")[0] === language) ?? null;
}
