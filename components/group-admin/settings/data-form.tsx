"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormError } from "#components/dialogs/form-error.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import { limits } from "#lib/contract/limits.ts";
import { CategoryField } from "./category-field.tsx";
import { TagField } from "./tag-field.tsx";

/** What a refusal may name of the form. */
const tagFields = ["tags", ...Array.from({ length: limits.tagsPerGroup }, (_, at) => `tags.${at}`)];
const fields = ["name", "description", ...tagFields];

type Draft = Pick<WireGroup, "name" | "description" | "category" | "tags">;

/** The group's own data. What somebody else changes meanwhile shows where one has not written oneself. */
export function DataForm({ conversationId, group }: { conversationId: number; group: WireGroup }) {
  const t = useTranslations("groupAdmin.settings");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const [patch, setPatch] = useState<Partial<Draft>>({});
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(fields);
  const { name, description, category, tags }: Draft = { ...group, ...patch };
  const isChanged = Object.entries(patch).some(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(group[key as keyof Draft]),
  );
  const change = (more: Partial<Draft>) => {
    setPatch({ ...patch, ...more });
    clear();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isChanged) return;
    if (!(await submit(() => client.command("group:update", { conversationId, ...patch })))) return;
    setPatch({});
    toast.success(t("saved"));
  };
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-4">
      <Field label={t("name")} error={fieldError("name")} aside={`${name.length}/${limits.groupName.max}`}>
        <Input
          value={name}
          maxLength={limits.groupName.max}
          autoComplete="off"
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field
        label={t("description")}
        error={fieldError("description")}
        aside={`${description.length}/${limits.groupDescription.max}`}
      >
        <Textarea
          value={description}
          maxLength={limits.groupDescription.max}
          placeholder={t("descriptionPlaceholder")}
          onChange={(event) => change({ description: event.target.value })}
        />
      </Field>
      <CategoryField category={category} onChange={(next) => change({ category: next })} />
      <TagField
        tags={tags}
        error={tagFields.map(fieldError).find(Boolean)}
        onChange={(next) => change({ tags: next })}
      />
      <FormError>{formError}</FormError>
      <div className="flex justify-end gap-2">
        {isChanged && <Button onClick={() => setPatch({})}>{tCommon("cancel")}</Button>}
        <Button type="submit" variant="primary" disabled={!isChanged} isBusy={isBusy}>
          {tCommon("save")}
        </Button>
      </div>
    </form>
  );
}
