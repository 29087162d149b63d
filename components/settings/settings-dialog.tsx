"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { BrowserSettings } from "./browser-settings.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { ReceiptsSwitch } from "./receipts-switch.tsx";
import { StatusChoice } from "./status-choice.tsx";
import { useSignOut } from "./use-sign-out.ts";

/** What I am called, how I am seen, and how this browser behaves. */
export function SettingsDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations("settings");
  const { isBusy, signOut } = useSignOut();
  return (
    <Dialog {...props} title={t("title")}>
      <div className="flex flex-col gap-5">
        <ProfileForm />
        <StatusChoice />
        <ReceiptsSwitch />
        <BrowserSettings />
        <div className="border-t border-line pt-4">
          <Button onClick={signOut} isBusy={isBusy} className="w-full text-danger">
            <LogOut aria-hidden size={16} />
            {t("signOut")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
