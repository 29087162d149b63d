"use client";

import { useRouter } from "next/navigation";
import type { AppLocale } from "./locales.ts";
import { setLocale } from "./set-locale.ts";

/** A function that changes the language and writes the page anew; nothing typed or open is lost. */
export function useChooseLocale(): (locale: AppLocale) => void {
  const router = useRouter();
  return (locale) => {
    setLocale(locale);
    router.refresh();
  };
}
