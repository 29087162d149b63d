"use client";

import { useTranslations } from "next-intl";
import { AlertDialog } from "radix-ui";
import { Button } from "#components/ui/button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";

/** Stands over everything once the session has ended: the way back is the door. */
export function SessionEnded() {
  const t = useTranslations("shell.connection");
  const connection = useMessenger((state) => state.connection);
  if (connection.kind !== "ended") return null;
  return (
    <AlertDialog.Root open>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-60 bg-scrim animate-fade" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-60 w-[min(360px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 rounded-2xl bg-panel-raised p-6 text-center text-text shadow-panel outline-none">
          <AlertDialog.Title className="text-[16px] font-semibold">{t("endedTitle")}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-muted">
            {t(connection.reason)} {connection.reason === "expired" && t("kept")}
          </AlertDialog.Description>
          <AlertDialog.Action asChild>
            <Button variant="primary" className="mt-5 w-full" onClick={() => location.assign("/sign-in")}>
              {t("signIn")}
            </Button>
          </AlertDialog.Action>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
