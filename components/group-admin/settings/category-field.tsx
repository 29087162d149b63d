"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { type GroupCategory, groupCategories } from "#lib/contract/group/data.ts";

type Props = { category: GroupCategory; onChange: (category: GroupCategory) => void };

/** What the group is for. */
export function CategoryField({ category, onChange }: Props) {
  const t = useTranslations("groupAdmin.settings");
  const tCategory = useTranslations("common.groupCategory");
  return (
    <Field label={t("category")} className="sm:max-w-64">
      <Select
        value={category}
        onChange={(event) => {
          const chosen = groupCategories.find((one) => one === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {groupCategories.map((one) => (
          <option key={one} value={one}>
            {one === "" ? t("noCategory") : tCategory(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
