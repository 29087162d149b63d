"use client";

import { NextIntlClientProvider, useLocale, useTimeZone } from "next-intl";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { TIME_ZONE_COOKIE } from "./locales.ts";
import { remember } from "./remember.ts";

const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const neverChanges = () => () => {};

/** Writes times in the browser's zone: the first render agrees with the server's, the next one corrects it. */
export function BrowserTimeZone({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const serverTimeZone = useTimeZone() ?? "UTC";
  const timeZone = useSyncExternalStore(neverChanges, browserTimeZone, () => serverTimeZone);
  useEffect(() => remember(TIME_ZONE_COOKIE, timeZone), [timeZone]);
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
