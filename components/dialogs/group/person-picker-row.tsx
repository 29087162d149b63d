"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import type { WirePerson } from "#lib/contract/wire.ts";
import { PickerRow } from "./picker-row.tsx";

type PersonPickerRowProps = Pick<
  ComponentProps<typeof PickerRow>,
  "title" | "isPicked" | "tabIndex" | "onToggle"
> & { person: WirePerson; isMember?: boolean };

/** A person who can be picked, or is in already. */
export function PersonPickerRow({ person, isMember = false, ...row }: PersonPickerRowProps) {
  const t = useTranslations("dialogs.picker");
  return (
    <PickerRow
      {...row}
      avatar={<Avatar size="sm" name={person.name} seed={person.number} />}
      note={isMember ? t("isIn") : person.number}
      isFixed={isMember}
    />
  );
}
