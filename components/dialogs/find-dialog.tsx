"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Input } from "#components/ui/input.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { DialogProps } from "./dialogs-provider.tsx";
import { DirectoryResults } from "./directory/directory-results.tsx";
import { useDirectory } from "./directory/use-directory.ts";
import { focusFirstField } from "./focus-first-field.ts";
import { FormError } from "./form-error.tsx";

/** 加好友或群: looks somebody or a group up by number or whole name. */
export function FindDialog({ text: given = "", ...dialog }: DialogProps & { text?: string }) {
  const t = useTranslations("dialogs.find");
  const [text, setText] = useState(given);
  const [asked, setAsked] = useState("");
  const directory = useDirectory();
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text.trim());
    void directory.find(text);
  };
  return (
    <Dialog {...dialog} onOpenAutoFocus={focusFirstField} title={t("title")} description={t("text")}>
      <form onSubmit={send} className="flex gap-2">
        <div className="flex-1">
          <Input
            icon={Search}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-label={t("label")}
            placeholder={t("placeholder")}
            maxLength={limits.directoryText.max}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
          />
        </div>
        <Button type="submit" variant="primary" isBusy={directory.isBusy} disabled={text.trim() === ""}>
          {t("search")}
        </Button>
      </form>
      <div aria-live="polite" className="-mx-3 mt-3 min-h-40">
        {directory.error && (
          <div className="px-3">
            <FormError>{directory.error}</FormError>
          </div>
        )}
        {directory.found && <DirectoryResults found={directory.found} text={asked} />}
      </div>
    </Dialog>
  );
}
