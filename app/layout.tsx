import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ThemeProvider } from "#components/ui/theme-provider.tsx";
import { Toaster } from "#components/ui/toast.tsx";
import { TooltipProvider } from "#components/ui/tooltip.tsx";
import { BrowserTimeZone } from "#lib/i18n/browser-time-zone.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  const name = t("appName");
  return {
    title: { default: name, template: `%s · ${name}` },
    description: t("tagline"),
    applicationName: name,
    robots: { index: false },
    formatDetection: { telephone: false },
    appleWebApp: { title: name },
  };
}

/** The colours are those of the canvas; the browser paints its own bars with them. */
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#e9eef5" },
    { media: "(prefers-color-scheme: dark)", color: "#0d131b" },
  ],
};

/** The nonce of this request's security policy: inline scripts without it do not run. */
async function nonceOfRequest(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy");
  return policy?.match(/'nonce-([^']+)'/)?.[1];
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, nonce, t] = await Promise.all([getLocale(), nonceOfRequest(), getTranslations("common")]);
  // Nearly half of all words, and only the administration of groups speaks them.
  const { groupAdmin: _, ...words } = await getMessages();
  return (
    <html lang={locale} suppressHydrationWarning>
      <body className="font-sans antialiased">
        <NextIntlClientProvider messages={words}>
          <BrowserTimeZone>
            <ThemeProvider nonce={nonce}>
              <TooltipProvider>
                {children}
                <Toaster label={t("notifications")} />
              </TooltipProvider>
            </ThemeProvider>
          </BrowserTimeZone>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
