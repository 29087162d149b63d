import { Terminal } from "lucide-react";
import { useTranslations } from "next-intl";

/** What stands on the doors while nobody has an account: how the site gets its owner. */
export function NewSiteNotice() {
  const t = useTranslations("door.newSite");
  return (
    <div className="flex flex-col gap-3 rounded-xl border border-line bg-panel-muted p-4 text-[13px]">
      <p className="flex items-center gap-2 font-medium">
        <Terminal aria-hidden size={16} className="text-accent-text" />
        {t("title")}
      </p>
      <p className="text-muted">{t("explanation")}</p>
      <code className="overflow-x-auto rounded-lg bg-hover px-3 py-2 font-mono text-[12px]">
        /setup?code=…
      </code>
      <p className="text-muted">{t("again")}</p>
    </div>
  );
}
