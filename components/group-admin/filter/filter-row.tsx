"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useAct } from "#components/dialogs/use-act.ts";
import { Badge } from "#components/ui/badge.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { FilterAction } from "#lib/contract/group/filter-actions.ts";
import type { WireFilter } from "#lib/contract/group/filter-queries.ts";

/** How severe each action looks. */
export const actionTones = {
  mask: "neutral",
  hold: "accent",
  refuse: "warning",
  silence: "danger",
} as const satisfies Record<FilterAction, string>;

type FilterRowProps = { conversationId: number; filter: WireFilter; onEdit: () => void };

/** One list of words. */
export function FilterRow({ conversationId, filter, onEdit }: FilterRowProps) {
  const t = useTranslations("groupAdmin.filter");
  const { id: filterId, name, action, isOn, words, matchesHomophones, matchesNearSounds } = filter;
  const [asked, setAsked] = useState<boolean | null>(null);
  const act = useAct();
  const remove = useRemoval(conversationId, filter);
  const change = async (value: boolean) => {
    setAsked(value);
    await act("group:update-filter", { conversationId, filterId, isOn: value });
    setAsked(null);
  };
  return (
    <li className="flex items-center gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          <Badge tone={actionTones[action]}>{t(`action.${action}`)}</Badge>
        </p>
        <p className="mt-0.5 truncate text-[12px] text-faint">
          {t("lists.wordCount", { count: words.length })}
          {matchesHomophones && ` · ${t(matchesNearSounds ? "lists.byNearSound" : "lists.bySound")}`}
          {` · ${words.slice(0, 6).join(" ")}`}
        </p>
      </div>
      <IconButton icon={Pencil} size="sm" label={t("lists.edit")} onClick={onEdit} />
      <IconButton icon={Trash2} size="sm" label={t("lists.remove")} onClick={remove} />
      <Switch
        label={t("lists.isOn", { name })}
        isOn={asked ?? isOn}
        onChange={(value) => void change(value)}
      />
    </li>
  );
}

function useRemoval(conversationId: number, { id: filterId, name }: WireFilter): () => void {
  const t = useTranslations("groupAdmin.filter.lists");
  const client = useMessengerClient();
  const dialogs = useDialogs();
  const run = async () => {
    const answer = await client.command("group:remove-filter", { conversationId, filterId });
    return answer.ok ? null : answer.refusal;
  };
  return () =>
    dialogs.open({
      kind: "confirm",
      title: t("removeTitle", { name }),
      text: t("removeText"),
      action: t("remove"),
      run,
    });
}
