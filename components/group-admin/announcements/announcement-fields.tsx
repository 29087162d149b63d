"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { AnnouncementDraft } from "./announcement-draft.ts";
import { PictureField } from "./pictures/picture-field.tsx";
import type { DraftPictures } from "./pictures/use-draft-pictures.ts";
import { PublishTime } from "./publish-time.tsx";

type FieldsProps = {
  draft: AnnouncementDraft;
  pictures: DraftPictures;
  isPublished: boolean;
  errorOf: (field: string) => string | undefined;
  onChange: (change: Partial<AnnouncementDraft>) => void;
};

const switches = ["isPinned", "popsUp", "needsConfirmation", "showsToNewcomers"] as const;

/** What an announcement says, to whom it appears, and when it is published. */
export function AnnouncementFields({ draft, pictures, isPublished, errorOf, onChange }: FieldsProps) {
  const t = useTranslations("groupAdmin.announcements.editor");
  const { title, text } = draft;
  return (
    <>
      <Field
        label={t("title")}
        error={errorOf("title")}
        aside={`${title.length}/${limits.announcementTitle.max}`}
      >
        <Input
          value={title}
          maxLength={limits.announcementTitle.max}
          placeholder={t("titlePlaceholder")}
          autoComplete="off"
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field
        label={t("text")}
        error={errorOf("text")}
        aside={`${text.length}/${limits.announcementText.max}`}
      >
        <Textarea
          value={text}
          rows={6}
          maxLength={limits.announcementText.max}
          placeholder={t("textPlaceholder")}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </Field>
      <PictureField draft={pictures} error={errorOf("pictures")} />
      <div className="flex flex-col gap-4 rounded-xl border border-line p-4">
        {switches.map((name) => (
          <Choice key={name} name={name} isOn={draft[name]} onChange={(isOn) => onChange({ [name]: isOn })} />
        ))}
        {isPublished && (
          <Choice name="asksAgain" isOn={draft.asksAgain} onChange={(asksAgain) => onChange({ asksAgain })} />
        )}
      </div>
      {!isPublished && <PublishTime draft={draft} error={errorOf("publishAt")} onChange={onChange} />}
    </>
  );
}

type ChoiceProps = {
  name: (typeof switches)[number] | "asksAgain";
  isOn: boolean;
  onChange: (isOn: boolean) => void;
};

function Choice({ name, isOn, onChange }: ChoiceProps) {
  const t = useTranslations("groupAdmin.announcements.editor");
  const hintId = useId();
  return (
    <SettingsRow label={t(name)} hint={t(`${name}Hint`)} hintId={hintId} isShort>
      <Switch label={t(name)} describedBy={hintId} isOn={isOn} onChange={onChange} />
    </SettingsRow>
  );
}
