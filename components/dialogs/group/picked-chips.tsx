"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectPersonName } from "#lib/client/selectors.ts";

/** Who has been picked; a chip takes its person out again. */
export function PickedChips({ ids, onRemove }: { ids: readonly number[]; onRemove: (id: number) => void }) {
  const t = useTranslations("dialogs.picker");
  const names = useMessenger((state) => ids.map((id) => selectPersonName(state, id)));
  if (ids.length === 0) return null;
  return (
    <ul
      aria-label={t("picked", { count: ids.length })}
      className="flex max-h-24 flex-wrap gap-1.5 overflow-y-auto"
    >
      {ids.map((id, index) => {
        const name = names[index] ?? "";
        return (
          <li key={id} className="max-w-full">
            <button
              type="button"
              onClick={() => onRemove(id)}
              aria-label={t("unpick", { name })}
              className="flex h-7 max-w-full items-center gap-1 rounded-full bg-accent-soft ps-3 pe-2 text-[13px] text-accent-text hover:bg-selected pointer-coarse:h-9"
            >
              <span className="max-w-32 truncate">{name}</span>
              <X aria-hidden size={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
