"use client";

import { ChevronDown, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { sendKeys, setPreferences, usePreferences } from "#components/settings/preferences.ts";
import { cn } from "#components/ui/cn.ts";
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from "#components/ui/menu.tsx";
import { isApple } from "./modifier.ts";

/** Sends; beside it, with a keyboard, the choice of the key that does so. */
export const SendButton = memo(function SendButton({ isDisabled }: { isDisabled: boolean }) {
  const t = useTranslations("composer");
  const { sendKey } = usePreferences();
  const modifier = typeof navigator !== "undefined" && isApple() ? "⌘" : "Ctrl";
  const choose = (value: string) => {
    const chosen = sendKeys.find((key) => key === value);
    if (chosen) setPreferences({ sendKey: chosen });
  };
  const hint = sendKey === "enter" ? t("hintEnter") : t("hintCtrlEnter", { modifier });
  return (
    <>
      <span className="text-[12px] text-faint max-lg:hidden">{hint}</span>
      <div
        className={cn(
          "flex rounded-lg transition-colors duration-[120ms]",
          isDisabled ? "bg-hover text-muted" : "bg-accent text-on-accent",
        )}
      >
        <button
          type="submit"
          // Stays reachable for the keyboard while there is nothing to send.
          aria-disabled={isDisabled}
          aria-label={t("send")}
          // The field keeps the focus, and a phone its keyboard.
          onMouseDown={(event) => event.preventDefault()}
          className="inline-flex size-11 items-center justify-center rounded-lg font-medium not-aria-disabled:hover:bg-accent-hover aria-disabled:cursor-default sm:h-8 sm:w-auto sm:rounded-r-none sm:px-4"
        >
          <SendHorizontal aria-hidden size={20} className="sm:hidden" />
          <span className="max-sm:hidden">{t("send")}</span>
        </button>
        <Menu>
          <MenuTrigger
            aria-label={t("sendOptions")}
            className="inline-flex h-8 w-7 items-center justify-center rounded-r-lg border-current/25 border-l hover:brightness-95 max-sm:hidden"
          >
            <ChevronDown aria-hidden size={16} />
          </MenuTrigger>
          <MenuContent side="top" align="end">
            <MenuRadioGroup value={sendKey} onValueChange={choose}>
              <MenuRadioItem value="enter">{t("sendByEnter")}</MenuRadioItem>
              <MenuRadioItem value="ctrl-enter">{t("sendByCtrlEnter", { modifier })}</MenuRadioItem>
            </MenuRadioGroup>
          </MenuContent>
        </Menu>
      </div>
    </>
  );
});
