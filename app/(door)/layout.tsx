import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocaleMenu } from "#components/ui/locale-menu.tsx";
import { Logo } from "#components/ui/logo.tsx";
import { ThemeMenu } from "#components/ui/theme-menu.tsx";

/** The pages in front of the messenger: one card on a calm background. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <div className="group/door flex min-h-dvh flex-col bg-linear-to-b from-door-from to-door-to pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)]">
      {/* Changing the language asks the page anew, which would take a just shown number away. */}
      <header className="flex justify-end gap-1 p-3 group-has-[[data-welcome]]/door:invisible">
        <LocaleMenu />
        <ThemeMenu />
      </header>
      <main className="flex flex-1 flex-col items-center px-4 pt-2 pb-10 sm:justify-center sm:pb-24">
        <div className="mb-6 flex items-center gap-3">
          <Logo size={44} />
          <div>
            <p className="text-[22px] font-semibold leading-7 tracking-tight">{t("appName")}</p>
            <p className="text-[13px] text-muted">{t("tagline")}</p>
          </div>
        </div>
        <div className="w-full max-w-[400px] rounded-2xl bg-panel p-6 shadow-panel sm:p-8">{children}</div>
      </main>
    </div>
  );
}
