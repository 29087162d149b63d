"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";

/** Whose clocks the timetable is read by. */
export function TimeZoneField({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const t = useTranslations("groupAdmin.order.timetable");
  const [known, setKnown] = useState<string[]>([]);
  // The server that renders the page may know other ones than this browser.
  useEffect(() => setKnown(Intl.supportedValuesOf("timeZone")), []);
  const zones = known.includes(value) ? known : [value, ...known];
  return (
    <Field label={t("zone")}>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </Select>
    </Field>
  );
}
