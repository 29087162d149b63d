"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { limits } from "#lib/contract/limits.ts";
import { FormRefusal } from "./form-refusal.tsx";
import { rememberLastLogin } from "./last-login.ts";
import { PasswordField } from "./password-field.tsx";
import { startSession } from "./start-session.ts";
import { SubmitButton } from "./submit-button.tsx";
import { type RunCommand, tryCommand } from "./try-command.ts";
import { useDoorForm } from "./use-door-form.ts";
import { Welcome } from "./welcome.tsx";

type NewAccount = { number: number; isSignedIn: boolean };

type AccountFormProps = {
  runCommand: RunCommand;
  setupCode?: string;
  /** The page that led here, and where it goes on. */
  goal?: string | null;
};

/** Makes an account and signs it in. With the setup code it becomes the site's owner. */
export function AccountForm({ runCommand, setupCode, goal = null }: AccountFormProps) {
  const t = useTranslations("door");
  const refusalText = useRefusalText();
  const [account, setAccount] = useState<NewAccount | null>(null);
  const { isReady, isBusy, refusals, formRefusal, formProps } = useDoorForm({
    command: setupCode === undefined ? "person:register" : "site:setup",
    fixed: setupCode === undefined ? {} : { code: setupCode },
    async submit({ name = "", password = "", email = "" }) {
      const input = { name, password, email };
      const answer =
        setupCode === undefined
          ? await tryCommand(runCommand, "person:register", input)
          : await tryCommand(runCommand, "site:setup", { ...input, code: setupCode });
      if (!answer.ok) return answer.refusal;
      const { number } = answer.value;
      rememberLastLogin(String(number));
      setAccount({ number, isSignedIn: (await startSession(String(number), password)) === null });
      return null;
    },
  });
  if (account) return <Welcome {...account} goal={goal} />;
  return (
    <form method="post" noValidate className="flex flex-col gap-1.5" {...formProps}>
      <Field label={t("name")} error={refusals.name && refusalText(refusals.name)} hasReservedLine>
        <Input
          name="name"
          autoComplete="nickname"
          enterKeyHint="next"
          maxLength={limits.name.max}
          placeholder={t("namePlaceholder")}
        />
      </Field>
      <PasswordField
        label={t("password")}
        hint={t("passwordHint", { min: limits.password.min })}
        error={refusals.password && refusalText(refusals.password)}
        autoComplete="new-password"
      />
      <Field
        label={t("email")}
        aside={t("optional")}
        hint={t("emailHint")}
        error={refusals.email && refusalText(refusals.email)}
        hasReservedLine
      >
        <Input
          name="email"
          type="email"
          autoComplete="email"
          enterKeyHint="go"
          placeholder="name@example.com"
        />
      </Field>
      <FormRefusal refusal={formRefusal} />
      <SubmitButton isReady={isReady} isBusy={isBusy}>
        {setupCode === undefined ? t("register") : t("setUp")}
      </SubmitButton>
    </form>
  );
}
