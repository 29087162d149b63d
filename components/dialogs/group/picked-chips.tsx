"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";

type PickedChipsProps = {
  /** What has been picked. */
  picked: readonly { id: number; name: string }[];
  label: string;
  onRemove: (id: number) => void;
};

/** What has been picked; a chip takes it out again. */
export function PickedChips({ picked, label, onRemove }: PickedChipsProps) {
  const t = useTranslations("dialogs.picker");
  if (picked.length === 0) return null;
  return (
    <ul aria-label={label} className="flex max-h-24 flex-wrap gap-1.5 overflow-y-auto">
      {picked.map(({ id, name }) => (
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
      ))}
    </ul>
  );
}
