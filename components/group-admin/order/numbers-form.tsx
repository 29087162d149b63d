"use client";

import type { FormEvent } from "react";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { CommandInput } from "#lib/contract/commands.ts";
import { NumberField } from "./number-field.tsx";
import { numberIn, type Range } from "./number-in.ts";
import { SaveBar } from "./save-bar.tsx";
import { useEdited } from "./use-edited.ts";

type NumbersFormProps<Name extends string> = {
  conversationId: number;
  /** As they are stored. */
  numbers: Record<Name, number>;
  fields: readonly { name: Name; label: string; range: Range }[];
  /** The rules in which they are to be stored. */
  rulesOf: (numbers: Record<Name, number>) => CommandInput<"group:set-rules">["rules"];
};

/** Numbers of the rules that are stored together. */
export function NumbersForm<Name extends string>(props: NumbersFormProps<Name>) {
  const { conversationId, numbers, fields, rulesOf } = props;
  const client = useMessengerClient();
  const { isBusy, submit, clear, formError } = useSubmit();
  const texts = Object.fromEntries(fields.map(({ name }) => [name, String(numbers[name])]));
  const edited = useEdited<Record<string, string>>(texts);
  const read = fields.map(({ name, range }) => [name, numberIn(edited.value[name] ?? "", range)] as const);
  const isPossible = read.every(([, value]) => value !== null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isPossible) return;
    const rules = rulesOf(Object.fromEntries(read) as Record<Name, number>);
    if (await submit(() => client.command("group:set-rules", { conversationId, rules }))) edited.letGo();
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        {fields.map(({ name, label, range }) => (
          <NumberField
            key={name}
            label={label}
            range={range}
            text={edited.value[name] ?? ""}
            onText={(text) => {
              edited.change({ ...edited.value, [name]: text });
              clear();
            }}
          />
        ))}
      </div>
      <SaveBar
        isChanged={edited.isChanged}
        isPossible={isPossible}
        isBusy={isBusy}
        error={formError}
        onUndo={edited.letGo}
      />
    </form>
  );
}
