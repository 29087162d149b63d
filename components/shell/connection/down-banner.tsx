import { CloudOff, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { ConnectionState } from "#lib/client/types.ts";
import { Banner } from "./banner.tsx";
import { useSecondsUntil } from "./use-seconds-until.ts";

/** What is wrong with the connection, when it is tried again, and the means to try at once. */
export function DownBanner({ connection }: { connection: ConnectionState }) {
  const t = useTranslations("shell.connection");
  const client = useMessengerClient();
  const Icon = connection.kind === "offline" && connection.reason === "restarting" ? CloudOff : WifiOff;
  return (
    <Banner icon={<Icon aria-hidden size={16} />} action={{ label: t("retryNow"), run: client.reconnectNow }}>
      {connection.kind === "offline" ? <Countdown {...connection} /> : t(wordOf(connection))}
    </Banner>
  );
}

function wordOf({ kind }: ConnectionState) {
  return kind === "waiting" ? "waiting" : "connecting";
}

/** The countdown is for the eye; a screen reader hears once what has happened. */
function Countdown({ reason, retryAt }: Extract<ConnectionState, { kind: "offline" }>) {
  const t = useTranslations("shell.connection");
  const seconds = useSecondsUntil(retryAt);
  const what = t(`offline.${reason}`);
  return (
    <>
      <span className="sr-only">{what}</span>
      <span aria-hidden className="tabular-nums">
        {seconds ? t("retryIn", { what, seconds }) : t("retrying", { what })}
      </span>
    </>
  );
}
