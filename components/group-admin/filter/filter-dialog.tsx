"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { FormDialog } from "#components/dialogs/form-dialog.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { DEFAULT_FILTER_SILENCE_SECONDS } from "#lib/contract/group/filter-actions.ts";
import type { WireFilter } from "#lib/contract/group/filter-queries.ts";
import { limits } from "#lib/contract/limits.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { DurationSelect } from "../duration-select.tsx";
import { ActionChoice } from "./action-choice.tsx";
import { faultOf, type WordsFault, wordsOf } from "./words-of.ts";

type FilterDialogProps = DialogProps & {
  conversationId: number;
  /** null: a new one. */
  filter: WireFilter | null;
};

type Draft = Omit<WireFilter, "id" | "words"> & { text: string };

const emptyDraft: Draft = {
  name: "",
  text: "",
  action: "refuse",
  silenceSeconds: DEFAULT_FILTER_SILENCE_SECONDS,
  matchesHomophones: false,
  matchesNearSounds: false,
  isOn: true,
};

/** Makes or changes a list of words. What was typed stays when it is refused. */
export function FilterDialog({ conversationId, filter, ...dialog }: FilterDialogProps) {
  const t = useTranslations("groupAdmin.filter.form");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const formId = useId();
  const [draft, setDraft] = useState<Draft>(() =>
    filter ? { ...filter, text: filter.words.join("\n") } : emptyDraft,
  );
  const [isTried, setIsTried] = useState(false);
  const { isBusy, submit, clear, formError } = useSubmit();
  const words = wordsOf(draft.text);
  const fault = faultOf(words);
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    clear();
  };

  const save = async () => {
    setIsTried(true);
    const { name, action, silenceSeconds, matchesHomophones, matchesNearSounds, isOn } = draft;
    if (fault || name.trim() === "") return;
    const sounds = { matchesHomophones, matchesNearSounds };
    const input = { conversationId, name, action, silenceSeconds, ...sounds, isOn, words };
    const saved = await submit<unknown>(
      (): Promise<Answer<unknown>> =>
        filter
          ? client.command("group:update-filter", { ...input, filterId: filter.id })
          : client.command("group:create-filter", input),
    );
    if (saved) dialog.onOpenChange(false);
  };

  return (
    <FormDialog
      {...dialog}
      size="lg"
      title={t(filter ? "edit" : "new")}
      action={tCommon("save")}
      isBusy={isBusy}
      error={formError}
      onSubmit={save}
    >
      <Field
        label={t("name")}
        error={isTried && draft.name.trim() === "" ? t("noName") : undefined}
        aside={`${draft.name.length}/${limits.filterName.max}`}
      >
        <Input
          value={draft.name}
          required
          maxLength={limits.filterName.max}
          autoComplete="off"
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <WordsField
        text={draft.text}
        count={words.length}
        fault={fault && (isTried || fault.kind !== "noWords") ? fault : null}
        onText={(text) => change({ text })}
      />
      <ActionChoice value={draft.action} onChange={(action) => change({ action })} />
      {draft.action === "silence" && (
        <DurationSelect
          label={t("silence")}
          seconds={draft.silenceSeconds}
          onChange={(silenceSeconds) => change({ silenceSeconds })}
        />
      )}
      <SettingsRow label={t("homophones")} hint={t("homophonesHint")} hintId={`${formId}-sound`} isShort>
        <Switch
          label={t("homophones")}
          describedBy={`${formId}-sound`}
          isOn={draft.matchesHomophones}
          onChange={(matchesHomophones) =>
            change({ matchesHomophones, ...(!matchesHomophones && { matchesNearSounds: false }) })
          }
        />
      </SettingsRow>
      {draft.matchesHomophones && (
        <SettingsRow label={t("nearSounds")} hint={t("nearSoundsHint")} hintId={`${formId}-near`} isShort>
          <Switch
            label={t("nearSounds")}
            describedBy={`${formId}-near`}
            isOn={draft.matchesNearSounds}
            onChange={(matchesNearSounds) => change({ matchesNearSounds })}
          />
        </SettingsRow>
      )}
    </FormDialog>
  );
}

type WordsFieldProps = {
  text: string;
  count: number;
  fault: WordsFault | null;
  onText: (text: string) => void;
};

function WordsField({ text, count, fault, onText }: WordsFieldProps) {
  const t = useTranslations("groupAdmin.filter.form");
  const error = fault && t(fault.kind, { word: "", max: 0, ...fault });
  return (
    <Field
      label={t("words")}
      hint={t("wordsHint")}
      error={error ?? undefined}
      aside={t("wordCount", { count })}
    >
      <Textarea
        value={text}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
      />
    </Field>
  );
}
