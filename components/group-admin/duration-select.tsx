"use client";

import { SILENCE_SECONDS } from "#components/members/silence-items.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { useDurationText } from "#components/ui/use-duration-text.ts";

type DurationSelectProps = { label: string; seconds: number; onChange: (seconds: number) => void };

/** For how long somebody is silenced. One that is none of the usual times can be chosen again, too. */
export function DurationSelect({ label, seconds, onChange }: DurationSelectProps) {
  const durationText = useDurationText();
  const choices = [...new Set([...SILENCE_SECONDS, seconds])].sort((a, b) => a - b);
  return (
    <Field label={label} className="max-w-52">
      <Select value={seconds} onChange={(event) => onChange(Number(event.target.value))}>
        {choices.map((value) => (
          <option key={value} value={value}>
            {durationText(value)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
