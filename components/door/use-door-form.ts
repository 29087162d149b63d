"use client";

import { type FormEvent, useState } from "react";
import type { CommandName } from "#lib/contract/commands.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import { checkInput, type FieldRefusals } from "./check-input.ts";
import { useIsReady } from "./use-is-ready.ts";

type Values = Record<string, string>;

type DoorFormOptions = {
  /** The command whose schema the fields are checked by. */
  command: CommandName;
  /** Input that is not typed. */
  fixed?: Values;
  /** Carries the form out; answers why not, or null. After null the form stays busy: the page changes. */
  submit: (values: Values) => Promise<Refusal | null>;
};

/**
 * The state of a form whose fields keep what was typed whatever the server says. `isReady` is false until the
 * page listens: a form sent before would go to the server as a plain page request.
 */
export function useDoorForm({ command, fixed, submit }: DoorFormOptions) {
  const isReady = useIsReady();
  const [isBusy, setIsBusy] = useState(false);
  const [refusals, setRefusals] = useState<FieldRefusals>({});

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const values = { ...fixed, ...readValues(form) };
    const wrong = checkInput(command, values);
    setRefusals(wrong);
    if (Object.keys(wrong).length > 0) return focusField(form, wrong);
    setIsBusy(true);
    const refusal = await submit(values);
    if (!refusal) return;
    setIsBusy(false);
    const field = refusal.field && form.elements.namedItem(refusal.field) ? refusal.field : "";
    setRefusals({ [field]: refusal });
    focusField(form, { [field || "password"]: refusal });
  };

  const onInput = (event: FormEvent<HTMLFormElement>) => {
    const { name } = event.target as HTMLInputElement;
    setRefusals((known) => (name in known || "" in known ? without(known, name, "") : known));
  };

  return { isReady, isBusy, refusals, formRefusal: refusals[""] ?? null, formProps: { onSubmit, onInput } };
}

function readValues(form: HTMLFormElement): Values {
  const entries = [...new FormData(form)];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Puts the caret into the first wrong field, in the order of the page. */
function focusField(form: HTMLFormElement, wrong: FieldRefusals): void {
  const first = [...form.elements].find(
    (element) => element instanceof HTMLInputElement && element.name in wrong,
  );
  if (first instanceof HTMLInputElement) {
    first.focus();
    first.select();
  }
}

function without(refusals: FieldRefusals, ...names: string[]): FieldRefusals {
  return Object.fromEntries(Object.entries(refusals).filter(([name]) => !names.includes(name)));
}
