"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEcho, useLasting } from "#components/ui/use-lasting.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { ConnectionState } from "#lib/client/types.ts";
import { Banner } from "./banner.tsx";
import { DownBanner } from "./down-banner.tsx";
import { OutdatedBanner } from "./outdated-banner.tsx";

/** A connection that comes back at once is not worth a word. */
const QUIET_MS = 2_000;
/** How long one is told that it is back. */
const RESTORED_MS = 4_000;

/** Says that the server cannot be reached, when it is tried again, or that the page is older than the server. */
export function ConnectionBanner() {
  const connection = useMessenger((state) => state.connection);
  const isDown = isMissing(connection);
  const hasLasted = useLasting(isDown, QUIET_MS);
  const isShown = isDown && (hasLasted || isCertain(connection));
  const wasLost = useEcho(isShown && connection.kind !== "connecting", RESTORED_MS);
  const isRestored = wasLost && connection.kind === "online";
  return (
    <div role="status">
      {connection.kind === "outdated" && <OutdatedBanner />}
      {isShown && <DownBanner connection={connection} />}
      {isRestored && <Restored />}
    </div>
  );
}

function isMissing({ kind }: ConnectionState): boolean {
  return kind === "connecting" || kind === "waiting" || kind === "offline";
}

/** The server has been silent for seconds, or the browser knows that there is no network. */
function isCertain(connection: ConnectionState): boolean {
  return (
    connection.kind === "waiting" || (connection.kind === "offline" && connection.reason === "no_network")
  );
}

function Restored() {
  const t = useTranslations("shell.connection");
  return (
    <Banner tone="good" icon={<Check aria-hidden size={16} />}>
      {t("restored")}
    </Banner>
  );
}
