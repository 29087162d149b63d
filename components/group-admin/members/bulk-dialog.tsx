"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useMemo, useState } from "react";
import { FormError } from "#components/dialogs/form-error.tsx";
import { plainRemoval, type Removal, RemovalOptions } from "#components/dialogs/group/removal-options.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { SILENCE_SECONDS } from "#components/members/silence-items.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { useDurationText } from "#components/ui/use-duration-text.ts";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { BULK_UNDO_MS, type BulkAct, type BulkKind } from "#lib/contract/group/bulk.ts";
import { planBulk } from "#lib/domain/bulk-plan.ts";
import { CardPattern } from "./card-pattern.tsx";
import { LeftOut } from "./left-out.tsx";
import type { AdminMember } from "./member-filter.ts";
import { targetsOf } from "./targets-of.ts";

type BulkDialogProps = {
  conversationId: number;
  kind: BulkKind;
  chosen: readonly AdminMember[];
  onClose: () => void;
  onStarted: () => void;
};

/** Says what an act on many members will do and to whom not, before it is asked for. */
export function BulkDialog({ conversationId, kind, chosen, onClose, onStarted }: BulkDialogProps) {
  const t = useTranslations("groupAdmin.members");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const durationText = useDurationText();
  const formId = useId();
  const [pattern, setPattern] = useState("{name}");
  const [seconds, setSeconds] = useState<number>(SILENCE_SECONDS[0]);
  const [removal, setRemoval] = useState(plainRemoval);
  const { isBusy, submit, clear, formError } = useSubmit();
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const plan = useMemo(() => planBulk(standing, { kind }, targetsOf(chosen)), [standing, kind, chosen]);
  const count = plan.personIds.length;
  const act = actOf(kind, { pattern, seconds, removal });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { personIds } = plan;
    const started = await submit(() =>
      client.command("group:start-bulk", { conversationId, act, personIds }),
    );
    if (!started) return;
    onStarted();
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(`plan.${kind}`, { count })}
      description={t("planHint", { seconds: BULK_UNDO_MS / 1_000 })}
      footer={
        <>
          <Button onClick={onClose}>{tCommon("cancel")}</Button>
          <Button
            type="submit"
            form={formId}
            variant={kind === "remove" ? "danger" : "primary"}
            isBusy={isBusy}
            disabled={count === 0}
          >
            {t(`do.${kind}`, { count })}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className="flex flex-col gap-4">
        {kind === "set-card" && (
          <CardPattern
            pattern={pattern}
            members={chosen.filter(({ member }) => plan.personIds.includes(member.person.id)).slice(0, 4)}
            onChange={(next) => {
              setPattern(next);
              clear();
            }}
          />
        )}
        {kind === "silence" && (
          <Field label={t("silenceTime")}>
            <Select value={seconds} onChange={(event) => setSeconds(Number(event.target.value))}>
              {SILENCE_SECONDS.map((value) => (
                <option key={value} value={value}>
                  {durationText(value)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {kind === "remove" && <RemovalOptions value={removal} onChange={setRemoval} />}
        <LeftOut
          left={plan.left}
          nameOf={(id) => {
            const found = chosen.find(({ member }) => member.person.id === id)?.member;
            return found ? found.card || found.person.name : "";
          }}
        />
        <FormError>{formError}</FormError>
      </form>
    </Dialog>
  );
}

type Choices = { pattern: string; seconds: number; removal: Removal };

function actOf(kind: BulkKind, { pattern, seconds, removal }: Choices): BulkAct {
  if (kind === "set-card") return { kind, pattern };
  if (kind === "remove") return { kind, ...removal };
  return kind === "silence" ? { kind, seconds } : { kind };
}
