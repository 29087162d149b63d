"use client";

import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";
import type { Messages } from "./messages.ts";

type MoreWordsProps = { words: Partial<Messages>; children: ReactNode };

/** Adds words that only some pages need to those that every page has. */
export function MoreWords({ words, children }: MoreWordsProps) {
  const locale = useLocale();
  const everywhere = useMessages();
  const messages = useMemo(() => ({ ...everywhere, ...words }), [everywhere, words]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
