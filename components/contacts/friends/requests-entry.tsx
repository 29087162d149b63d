"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { CountBadge } from "#components/ui/badge.tsx";
import { useWaitingRequests } from "./use-waiting-requests.ts";

/** 新的朋友: the way to the friend requests, above the friends. */
export function RequestsEntry() {
  const t = useTranslations("contacts");
  const dialogs = useDialogs();
  const count = useWaitingRequests();
  return (
    <button
      type="button"
      onClick={() => dialogs.open({ kind: "requests" })}
      className="flex h-15 w-full shrink-0 items-center gap-3 border-b border-line px-3 text-start transition-colors duration-[120ms] hover:bg-hover focus-visible:-outline-offset-2"
    >
      <span className="inline-flex size-9 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent-text">
        <UserPlus aria-hidden size={18} />
      </span>
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{t("friends.requests")}</span>
        <span className="truncate text-[13px] text-muted">
          {count > 0 ? t("friends.requestsWaiting", { count }) : t("friends.requestsNone")}
        </span>
      </span>
      <CountBadge count={count} />
    </button>
  );
}
