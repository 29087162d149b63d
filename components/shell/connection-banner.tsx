"use client";

import { RefreshCw, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { ConnectionState } from "#lib/client/types.ts";

/** A connection that comes back at once is not worth a word. */
const QUIET_MS = 2_000;

/** Says that the server cannot be reached, when it is tried again, or that the page is older than the server. */
export function ConnectionBanner() {
  const connection = useMessenger((state) => state.connection);
  const isDown = connection.kind === "offline" || connection.kind === "connecting";
  const isWorthAWord = useLasting(isDown, QUIET_MS);
  return (
    <div role="status">
      {connection.kind === "outdated" && <Outdated />}
      {isDown && isWorthAWord && <Down connection={connection} />}
    </div>
  );
}

/** True once `value` has been true for `ms` without a break. */
function useLasting(value: boolean, ms: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!value) return setHasLasted(false);
    const timer = setTimeout(() => setHasLasted(true), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return hasLasted;
}

function Down({ connection }: { connection: ConnectionState }) {
  const t = useTranslations("shell.connection");
  const client = useMessengerClient();
  const retryAt = connection.kind === "offline" ? connection.retryAt : null;
  const seconds = useSecondsUntil(retryAt);
  return (
    <Banner action={t("retryNow")} onAction={client.reconnectNow} icon={<WifiOff aria-hidden size={16} />}>
      {connection.kind === "connecting" && t("connecting")}
      {connection.kind === "offline" && (
        <>
          {/* The countdown is for the eye; a screen reader hears once that the connection is lost. */}
          <span className="sr-only">{t("offline")}</span>
          <span aria-hidden>{seconds ? t("retryIn", { seconds }) : t("offline")}</span>
        </>
      )}
    </Banner>
  );
}

/** Whole seconds left until a time of this browser's clock; null: no such time, or it has passed. */
function useSecondsUntil(at: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (at === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [at]);
  return at === null || at <= now ? null : Math.ceil((at - now) / 1_000);
}

function Outdated() {
  const t = useTranslations("shell.connection");
  return (
    <Banner
      action={t("reload")}
      onAction={() => location.reload()}
      icon={<RefreshCw aria-hidden size={16} />}
    >
      {t("outdated")}
    </Banner>
  );
}

type BannerProps = { icon: ReactNode; action: string; onAction: () => void; children: ReactNode };

function Banner({ icon, action, onAction, children }: BannerProps) {
  return (
    <div className="flex min-h-9 items-center justify-center gap-2 bg-warning-soft px-3 py-1 text-[13px] text-warning">
      {icon}
      <span className="min-w-0">{children}</span>
      <button
        type="button"
        onClick={onAction}
        className="shrink-0 rounded-md px-2 py-1 font-medium underline underline-offset-2 pointer-coarse:py-2.5"
      >
        {action}
      </button>
    </div>
  );
}
