"use client";

import { useTranslations } from "next-intl";
import { Spinner } from "#components/ui/spinner.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";

/** Over the end of a history that stands as it was last seen here: what came since is yet to come. */
export function CatchingUp() {
  const t = useTranslations("chat.history");
  const isOnline = useMessenger((state) => state.connection.kind === "online");
  return (
    <div
      role="status"
      // Most of the time it is over before this would be seen.
      className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center px-4 animate-fade [animation-delay:500ms] [animation-fill-mode:backwards]"
    >
      <span className="inline-flex items-center gap-1.5 rounded-full border border-line bg-panel-raised px-3 py-1.5 text-[12px] text-muted shadow-panel">
        {isOnline && <Spinner size={14} />}
        {isOnline ? t("catchingUp") : t("asLastSeen")}
      </span>
    </div>
  );
}
