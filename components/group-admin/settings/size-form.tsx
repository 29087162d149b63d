"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormError } from "#components/dialogs/form-error.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import { adminLimit } from "#lib/domain/admin-limit.ts";

/** How many members the group has room for. */
export function SizeForm({ conversationId, group }: { conversationId: number; group: WireGroup }) {
  const t = useTranslations("groupAdmin.settings");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const { value } = useGroupQuery("group:bounds", { conversationId }, ["log"]);
  const [typed, setTyped] = useState<string | null>(null);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["maxMemberNums"]);
  const text = typed ?? String(group.maxMemberNums);
  const isChanged = text.trim() !== String(group.maxMemberNums);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isChanged) return;
    const maxMemberNums = Number(text);
    if (!(await submit(() => client.command("group:resize", { conversationId, maxMemberNums })))) return;
    setTyped(null);
    toast.success(t("saved"));
  };
  const max = value?.maxMemberNums.max ?? group.maxMemberNums;
  const hint = t("sizeHint", { count: group.memberCount, max, admins: adminLimit(group.maxMemberNums) });
  return (
    <form onSubmit={save} noValidate className="flex flex-col gap-3">
      <div className="flex items-start gap-2">
        <Field label={t("size")} hint={hint} error={fieldError("maxMemberNums")} className="flex-1">
          <Input
            value={text}
            inputMode="numeric"
            autoComplete="off"
            className="tabular-nums sm:max-w-40"
            onChange={(event) => {
              setTyped(event.target.value);
              clear();
            }}
          />
        </Field>
        <Button type="submit" variant="primary" className="mt-6" disabled={!isChanged} isBusy={isBusy}>
          {tCommon("save")}
        </Button>
      </div>
      <FormError>{formError}</FormError>
    </form>
  );
}
