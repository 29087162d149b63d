"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { FormError } from "#components/dialogs/form-error.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { useActivityActs } from "#lib/client/activities/use-activity-acts.ts";
import type { WirePollOption } from "#lib/contract/group/activities.ts";
import type { PollActivity } from "../kinds.ts";
import { PollOption } from "./poll-option.tsx";
import { toggled } from "./toggled.ts";

type PollFormProps = {
  activity: PollActivity;
  /** Those that are shown. */
  options: readonly WirePollOption[];
  /** Below them: what shows the rest. */
  more: ReactNode;
  onVoted: () => void;
  /** Leaves the vote as it is; null: there is none yet. */
  onCancel: (() => void) | null;
};

/** Votes, or votes anew. What was chosen stays chosen when the vote is refused. */
export function PollForm({ activity, options, more, onVoted, onCancel }: PollFormProps) {
  const t = useTranslations("activities.poll");
  const tCommon = useTranslations("common");
  const { id, conversationId, poll, own, participantCount } = activity;
  const { maxChoices, isAnonymous } = poll;
  const name = useId();
  const [chosen, setChosen] = useState<readonly number[]>(own?.optionIds ?? []);
  const acts = useActivityActs(conversationId, id);
  const { isBusy, submit, clear, formError } = useSubmit();
  const isFull = maxChoices > 1 && chosen.length >= maxChoices;
  const vote = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length > 0 && (await submit(() => acts.vote([...chosen])))) onVoted();
  };
  return (
    <form onSubmit={vote} className="flex flex-col gap-2">
      {options.map((option) => {
        const isChosen = chosen.includes(option.id);
        return (
          <PollOption
            key={option.id}
            option={option}
            participantCount={participantCount}
            isOwn={isChosen}
            control={
              <input
                type={maxChoices === 1 ? "radio" : "checkbox"}
                name={name}
                checked={isChosen}
                disabled={isFull && !isChosen}
                onChange={() => {
                  setChosen(toggled(chosen, option.id, maxChoices));
                  clear();
                }}
                className="relative size-[18px] shrink-0 accent-(--accent)"
              />
            }
          />
        );
      })}
      {more}
      <FormError>{formError}</FormError>
      {isAnonymous && <p className="text-[12px] text-warning">{t("final")}</p>}
      <div className="flex items-center justify-end gap-2">
        {maxChoices > 1 && (
          <span className="me-auto text-[12px] text-muted tabular-nums">
            {t("chosen", { count: chosen.length, max: maxChoices })}
          </span>
        )}
        {onCancel && (
          <Button size="sm" onClick={onCancel}>
            {tCommon("cancel")}
          </Button>
        )}
        <Button
          type="submit"
          variant="primary"
          isBusy={isBusy}
          disabled={chosen.length === 0}
          className={onCancel ? undefined : "min-w-24"}
        >
          {t("vote")}
        </Button>
      </div>
    </form>
  );
}
