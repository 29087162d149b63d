import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "./banner.tsx";
import { useReloadUnseen } from "./use-reload-unseen.ts";

/** The server speaks another protocol: what is written is kept, and the page must be loaded anew. */
export function OutdatedBanner() {
  const t = useTranslations("shell.connection");
  useReloadUnseen();
  return (
    <Banner
      icon={<RefreshCw aria-hidden size={16} />}
      action={{ label: t("reload"), run: () => location.reload() }}
    >
      {t("outdated")}
    </Banner>
  );
}
