"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { PollActivity } from "../kinds.ts";
import { useActivityRights } from "../use-activity-rights.ts";
import { PollForm } from "./poll-form.tsx";
import { PollResult } from "./poll-result.tsx";
import { PollTerms } from "./poll-terms.tsx";

/** Of a poll with more options the first ones stand in the chat. */
const FOLDED = 8;

type PollViewProps = {
  activity: PollActivity;
  /** Many options are not shown all at once. */
  isFolded: boolean;
};

/** 投票: to choose, and to see what was chosen. */
export function PollView({ activity, isFolded }: PollViewProps) {
  const t = useTranslations("activities.poll");
  const [isUnfolded, setIsUnfolded] = useState(false);
  const [isChanging, setIsChanging] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const { mayTakePart } = useActivityRights(activity);
  const { poll, own, title } = activity;
  const hasVoted = own !== null;
  const mayChange = mayTakePart && hasVoted && !poll.isAnonymous;
  const isForm = mayTakePart && (!hasVoted || (isChanging && mayChange));
  const isFoldable = isFolded && poll.options.length > FOLDED;
  const options = isFoldable && !isUnfolded ? poll.options.slice(0, FOLDED) : poll.options;
  const more = isFoldable && (
    <Button
      size="sm"
      variant="ghost"
      className="pointer-coarse:h-11"
      aria-expanded={isUnfolded}
      onClick={() => setIsUnfolded(!isUnfolded)}
    >
      {isUnfolded ? t("fold") : t("unfold", { count: poll.options.length })}
    </Button>
  );
  const showResult = () => {
    setIsChanging(false);
    // The button that had the focus is gone.
    box.current?.focus({ preventScroll: true });
  };
  return (
    <fieldset ref={box} tabIndex={-1} className="flex min-w-0 flex-col gap-2 outline-none">
      <legend className="sr-only">{title}</legend>
      <PollTerms activity={activity} />
      {isForm ? (
        <PollForm
          activity={activity}
          options={options}
          more={more}
          onVoted={showResult}
          onCancel={hasVoted ? showResult : null}
        />
      ) : (
        <PollResult
          activity={activity}
          options={options}
          more={more}
          onChange={mayChange ? () => setIsChanging(true) : null}
          onWithdrawn={showResult}
        />
      )}
      <p role="status" className="text-[12px] text-success empty:hidden">
        {hasVoted && !isForm && t(poll.isAnonymous ? "votedFinally" : mayChange ? "voted" : "votedClosed")}
      </p>
    </fieldset>
  );
}
