"use client";

import { LogOut, Search, Settings, UserPlus, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWaitingRequests } from "#components/contacts/friends/use-waiting-requests.ts";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useSignOut } from "#components/settings/use-sign-out.ts";
import { CountBadge } from "#components/ui/badge.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { OwnMenu } from "./own-menu.tsx";
import { ThemeButton } from "./theme-button.tsx";

/** The narrow bar at the left: me, what adds people, and what concerns the whole program. Phones have a bar below instead. */
export function Rail() {
  const t = useTranslations("shell.rail");
  const dialogs = useDialogs();
  const requests = useWaitingRequests();
  const { signOut } = useSignOut();
  const rail = { variant: "rail", size: "lg", tooltipSide: "right" } as const;
  return (
    <nav
      aria-label={t("label")}
      className="flex w-16 shrink-0 flex-col items-center gap-1 overflow-y-auto bg-rail py-4 max-sm:hidden"
    >
      <OwnMenu side="right" size="lg" className="mb-3 [&_.ring-panel]:ring-rail" />
      <IconButton {...rail} icon={Search} label={t("find")} onClick={() => dialogs.open({ kind: "find" })} />
      <span className="relative">
        <IconButton
          {...rail}
          icon={UserPlus}
          label={t("requests")}
          onClick={() => dialogs.open({ kind: "requests" })}
        />
        <CountBadge count={requests} className="pointer-events-none absolute -end-0.5 -top-0.5" />
      </span>
      <IconButton
        {...rail}
        icon={UsersRound}
        label={t("createGroup")}
        onClick={() => dialogs.open({ kind: "create-group" })}
      />
      <span className="flex-1" />
      <ThemeButton />
      <IconButton
        {...rail}
        icon={Settings}
        label={t("settings")}
        onClick={() => dialogs.open({ kind: "settings" })}
      />
      <IconButton {...rail} icon={LogOut} label={t("signOut")} onClick={() => void signOut()} />
    </nav>
  );
}
