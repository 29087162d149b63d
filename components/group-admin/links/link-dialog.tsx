"use client";

import { useTranslations } from "next-intl";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { QrCode } from "#components/ui/qr-code.tsx";
import type { WireGroupLink } from "#lib/contract/group/joining.ts";
import { linkAddress } from "./link-address.ts";

/** An invitation link to hand on: its address, and a code for the cameras of those in the room. */
export function LinkDialog({ link, ...dialog }: DialogProps & { link: WireGroupLink }) {
  const t = useTranslations("groupAdmin.links");
  const address = linkAddress(link);
  return (
    <Dialog {...dialog} size="sm" title={link.name} description={t("handOn")}>
      <div className="flex flex-col items-center gap-4">
        <QrCode text={address} label={t("code")} className="w-60 max-w-full rounded-xl border border-line" />
        <p className="flex w-full items-center gap-2 rounded-lg bg-hover py-1 ps-3 pe-1">
          <span className="min-w-0 flex-1 select-all text-[13px] [overflow-wrap:anywhere]">{address}</span>
          <CopyButton text={address} label={t("copy", { name: link.name })} />
        </p>
      </div>
    </Dialog>
  );
}
