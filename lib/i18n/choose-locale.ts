import { type AppLocale, DEFAULT_LOCALE, localeOf } from "./locales.ts";

/**
 * The locale of a request: the chosen one, else the first of ours among what the browser prefers, else Chinese.
 * `acceptLanguage` is the header as it came.
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): AppLocale {
  const fromCookie = chosen ? localeOf(chosen) : null;
  if (fromCookie) return fromCookie;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...options] = part.split(";");
      const quality = options.find((option) => option.trim().startsWith("q="));
      return { tag, weight: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const locale = localeOf(tag);
    if (locale) return locale;
  }
  return DEFAULT_LOCALE;
}
