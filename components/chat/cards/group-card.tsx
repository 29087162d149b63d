"use client";

import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireGroupLink } from "#lib/contract/cards.ts";

/** 群名片: a group that somebody shared; opens it, or the way into it. */
export function GroupCard({ card: { number, name } }: { card: WireGroupLink }) {
  const t = useTranslations("chat.card");
  const dialogs = useDialogs();
  const navigation = useNavigation();
  const own = useMessenger((state) =>
    Object.values(state.messenger.conversations).find(({ group }) => group?.number === number),
  );
  const open = () => {
    if (own) navigation.open(own.id);
    else dialogs.open({ kind: "find", text: String(number) });
  };
  const shownName = own?.group?.name ?? name;
  return (
    <button
      type="button"
      onClick={open}
      className="flex w-full items-center gap-3 px-3.5 py-3 text-start hover:bg-hover"
    >
      <Avatar size="lg" kind="group" name={shownName} seed={number} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate font-medium">{shownName}</span>
        <span className="truncate text-[12px] text-muted tabular-nums">
          {t("number", { number: String(number) })}
        </span>
        <span className="mt-1 text-[12px] text-faint">{t("kind.group")}</span>
      </span>
    </button>
  );
}
