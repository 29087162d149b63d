"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { readLastLogin, rememberLastLogin } from "./last-login.ts";
import { PasswordField } from "./password-field.tsx";
import { startSession } from "./start-session.ts";
import { SubmitButton } from "./submit-button.tsx";
import { useDoorForm } from "./use-door-form.ts";

/** Number or e-mail, and the password. Leads to `next`, a path of this site. */
export function SignInForm({ next = "/" }: { next?: string }) {
  const t = useTranslations("door");
  const refusalText = useRefusalText();
  const loginRef = useLastLogin();
  const { isReady, isBusy, refusals, formRefusal, formProps } = useDoorForm({
    command: "session:start",
    async submit({ login = "", password = "" }) {
      const refusal = await startSession(login.trim(), password);
      if (refusal) return refusal;
      rememberLastLogin(login.trim());
      location.assign(next);
      return null;
    },
  });
  // A wrong login is told below the password, where the next try begins.
  const passwordRefusal = refusals.password ?? formRefusal;
  return (
    <form method="post" noValidate className="flex flex-col gap-1.5" {...formProps}>
      <Field label={t("login")} error={refusals.login && refusalText(refusals.login)} hasReservedLine>
        <Input
          ref={loginRef}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="next"
          placeholder={t("loginPlaceholder")}
        />
      </Field>
      <PasswordField
        label={t("password")}
        error={passwordRefusal ? refusalText(passwordRefusal) : undefined}
        autoComplete="current-password"
      />
      <SubmitButton isReady={isReady} isBusy={isBusy}>
        {t("signIn")}
      </SubmitButton>
    </form>
  );
}

/** Fills in who signed in here last, and puts the caret where typing goes on. */
function useLastLogin() {
  const loginRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const field = loginRef.current;
    if (!field) return;
    if (!field.value) field.value = readLastLogin();
    const password = field.form?.elements.namedItem("password");
    if (field.value && password instanceof HTMLInputElement) password.focus();
    else field.focus();
  }, []);
  return loginRef;
}
