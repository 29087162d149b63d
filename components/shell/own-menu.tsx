"use client";

import { LogOut, PenLine, Settings } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useAct } from "#components/dialogs/use-act.ts";
import { useSignOut } from "#components/settings/use-sign-out.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { cn } from "#components/ui/cn.ts";
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from "#components/ui/menu.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectPresence } from "#lib/client/selectors.ts";
import { type Status, statuses } from "#lib/contract/wire.ts";

const dots: Record<Status, string> = {
  online: "bg-presence-online",
  away: "bg-presence-away",
  busy: "bg-presence-busy",
  invisible: "border-2 border-presence-offline",
};

type OwnMenuProps = { side: "right" | "top" | "bottom"; size?: "md" | "lg"; className?: string };

/** My avatar: what I am called, the status I show, the way to my profile. */
export function OwnMenu({ side, size = "md", className }: OwnMenuProps) {
  const t = useTranslations("shell.me");
  const me = useMessenger((state) => state.messenger.me);
  const presence = useMessenger((state) => selectPresence(state, me.id));
  return (
    <Menu modal={false}>
      <MenuTrigger className={cn("inline-flex rounded-full", className)}>
        <Avatar size={size} name={me.name} seed={me.number} presence={presence} />
        <span className="sr-only">{t("menu", { name: me.name })}</span>
      </MenuTrigger>
      <MenuContent side={side} align={side === "right" ? "start" : "end"} sideOffset={10} className="w-60">
        <OwnMenuItems />
      </MenuContent>
    </Menu>
  );
}

function OwnMenuItems() {
  const t = useTranslations("shell");
  const tStatus = useTranslations("common.status");
  const dialogs = useDialogs();
  const act = useAct();
  const { signOut } = useSignOut();
  const me = useMessenger((state) => state.messenger.me);
  const choose = (value: string) => {
    const status = statuses.find((one) => one === value);
    if (status) void act("person:update", { status });
  };
  return (
    <>
      <MenuLabel className="flex flex-col text-[13px]">
        <span className="truncate text-[14px] font-medium text-text">{me.name}</span>
        <span className="tabular-nums">{me.number}</span>
        {me.signature && <span className="truncate text-muted">{me.signature}</span>}
      </MenuLabel>
      <MenuSeparator />
      <MenuRadioGroup value={me.status} onValueChange={choose}>
        {statuses.map((status) => (
          <MenuRadioItem key={status} value={status}>
            <span aria-hidden className={cn("size-2.5 rounded-full", dots[status])} />
            {tStatus(status)}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      <MenuSeparator />
      <MenuItem icon={PenLine} onSelect={() => dialogs.open({ kind: "signature" })}>
        {t(me.signature ? "me.signature" : "me.noSignature")}
      </MenuItem>
      <MenuItem icon={Settings} onSelect={() => dialogs.open({ kind: "settings" })}>
        {t("me.profile")}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={() => void signOut()}>
        {t("rail.signOut")}
      </MenuItem>
    </>
  );
}
