import { type AppLocale, LOCALE_COOKIE } from "./locales.ts";
import { remember } from "./remember.ts";

/** Chooses the language of this browser; the caller refreshes the page's server part afterwards. */
export function setLocale(locale: AppLocale): void {
  remember(LOCALE_COOKIE, locale);
  document.documentElement.lang = locale;
}
