import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { chooseLocale } from "./choose-locale.ts";
import { LOCALE_COOKIE, TIME_ZONE_COOKIE } from "./locales.ts";
import { messages } from "./messages.ts";

/** The zone the browser told with an earlier page; until then the server's own. */
function timeZoneOf(told: string | undefined): string {
  // What a browser sends may be anything: a zone that is none, or text that cannot be decoded.
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!told) return own;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: decodeURIComponent(told) }).resolvedOptions().timeZone;
  } catch {
    return own;
  }
}

/** Language, words and time zone of one request. Next asks for the default export. */
export default getRequestConfig(async () => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = chooseLocale(jar.get(LOCALE_COOKIE)?.value, head.get("accept-language"));
  return {
    locale,
    messages: messages[locale],
    timeZone: timeZoneOf(jar.get(TIME_ZONE_COOKIE)?.value),
    now: new Date(),
  };
});
