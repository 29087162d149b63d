"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { isComposing } from "#components/ui/is-composing.ts";
import { limits } from "#lib/contract/limits.ts";

type TagFieldProps = {
  tags: readonly string[];
  error: string | undefined;
  onChange: (tags: string[]) => void;
};

/** What ends a tag while one writes: commas and the signs that stand for them in Chinese. */
const SEPARATORS = /[,，、;；\n]/;

/** Words the group is told by: Enter or a comma adds what was written, a chip takes its word away. */
export function TagField({ tags, error, onChange }: TagFieldProps) {
  const t = useTranslations("groupAdmin.settings");
  const [text, setText] = useState("");
  const max = limits.tagsPerGroup;
  const add = (words: string) => {
    const fresh = words.split(SEPARATORS).flatMap((word) => word.trim() || []);
    setText("");
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])].slice(0, max));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" || isComposing(event)) return;
    // Enter would send the form.
    event.preventDefault();
    add(text);
  };
  return (
    <Field label={t("tags")} hint={t("tagsHint")} error={error} aside={`${tags.length}/${max}`}>
      <Chips tags={tags} onRemove={(tag) => onChange(tags.filter((one) => one !== tag))} />
      <Input
        value={text}
        disabled={tags.length >= max}
        placeholder={tags.length >= max ? t("tagsFull") : t("tagPlaceholder")}
        autoComplete="off"
        enterKeyHint="done"
        onKeyDown={onKeyDown}
        onBlur={() => add(text)}
        onChange={(event) => {
          const { value } = event.target;
          const isEnded = SEPARATORS.test(value) && !(event.nativeEvent as InputEvent).isComposing;
          if (isEnded) add(value);
          else setText(value);
        }}
      />
    </Field>
  );
}

function Chips({ tags, onRemove }: { tags: readonly string[]; onRemove: (tag: string) => void }) {
  const t = useTranslations("groupAdmin.settings");
  if (tags.length === 0) return null;
  return (
    <ul aria-label={t("tags")} className="flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li key={tag} className="max-w-full">
          <button
            type="button"
            onClick={() => onRemove(tag)}
            aria-label={t("removeTag", { tag })}
            className="flex h-7 max-w-full items-center gap-1 rounded-full bg-accent-soft ps-3 pe-2 text-[13px] text-accent-text hover:bg-selected pointer-coarse:h-9"
          >
            <span className="max-w-40 truncate">{tag}</span>
            <X aria-hidden size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
