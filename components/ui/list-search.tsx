"use client";

import { Search } from "lucide-react";
import { Input } from "./input.tsx";

type ListSearchProps = { label: string; text: string; onChange: (text: string) => void };

/** Narrows the list below it. */
export function ListSearch({ label, text, onChange }: ListSearchProps) {
  return (
    <Input
      icon={Search}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={(event) => {
        // Enter would send the form the list stands in.
        if (event.key === "Enter") event.preventDefault();
      }}
    />
  );
}
