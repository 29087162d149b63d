"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { PasswordInput } from "#components/ui/password-input.tsx";

type PasswordFieldProps = {
  label: string;
  hint?: string;
  error?: string;
  autoComplete: "current-password" | "new-password";
};

/** A password that tells when Caps Lock is on. */
export function PasswordField({ label, hint, error, autoComplete }: PasswordFieldProps) {
  const t = useTranslations("door");
  const [isCapsLockOn, setIsCapsLockOn] = useState(false);
  const look = (event: KeyboardEvent) => setIsCapsLockOn(event.getModifierState("CapsLock"));
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      aside={isCapsLockOn && <span className="text-warning">{t("capsLock")}</span>}
      hasReservedLine
    >
      <PasswordInput
        name="password"
        autoComplete={autoComplete}
        enterKeyHint="go"
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setIsCapsLockOn(false)}
      />
    </Field>
  );
}
