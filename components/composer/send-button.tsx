"use client";

import { ChevronDown, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { sendKeys, setPreferences, usePreferences } from "#components/settings/preferences.ts";
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from "#components/ui/menu.tsx";
import { isApple } from "./modifier.ts";

/** Sends; beside it, with a keyboard, the choice of the key that does so. */
export function SendButton({ isDisabled }: { isDisabled: boolean }) {
  const t = useTranslations("composer");
  const { sendKey } = usePreferences();
  const modifier = typeof navigator !== "undefined" && isApple() ? "⌘" : "Ctrl";
  const hint = sendKey === "enter" ? t("hintEnter") : t("hintCtrlEnter", { modifier });
  return (
    <>
      <span className="text-[12px] text-faint max-lg:hidden">{hint}</span>
      <div className="flex rounded-lg bg-accent text-on-accent has-disabled:bg-accent-soft has-disabled:text-accent-text">
        <button
          type="submit"
          // Stays reachable for the keyboard while there is nothing to send.
          aria-disabled={isDisabled}
          aria-label={t("send")}
          className="inline-flex size-11 items-center justify-center rounded-lg font-medium transition-colors duration-[120ms] hover:bg-accent-hover sm:h-8 sm:w-auto sm:rounded-r-none sm:px-4"
        >
          <SendHorizontal aria-hidden size={20} className="sm:hidden" />
          <span className="max-sm:hidden">{t("send")}</span>
        </button>
        <Menu>
          <MenuTrigger
            aria-label={t("sendOptions")}
            className="inline-flex h-8 w-7 items-center justify-center rounded-r-lg border-on-accent/30 border-l transition-colors duration-[120ms] hover:bg-accent-hover max-sm:hidden"
          >
            <ChevronDown aria-hidden size={16} />
          </MenuTrigger>
          <MenuContent side="top" align="end">
            <MenuRadioGroup
              value={sendKey}
              onValueChange={(value) => setPreferences({ sendKey: sendKeys.find((key) => key === value) })}
            >
              <MenuRadioItem value="enter">{t("sendByEnter")}</MenuRadioItem>
              <MenuRadioItem value="ctrl-enter">{t("sendByCtrlEnter", { modifier })}</MenuRadioItem>
            </MenuRadioGroup>
          </MenuContent>
        </Menu>
      </div>
    </>
  );
}
