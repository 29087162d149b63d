"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { PollActivity } from "../kinds.ts";
import { useActivityRights } from "../use-activity-rights.ts";
import { PollForm } from "./poll-form.tsx";
import { PollResult } from "./poll-result.tsx";
import { PollTerms } from "./poll-terms.tsx";

/** 投票: to choose, and to see what was chosen. */
export function PollView({ activity }: { activity: PollActivity }) {
  const t = useTranslations("activities.poll");
  const [isChanging, setIsChanging] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  const { mayTakePart } = useActivityRights(activity);
  const { poll, own, title } = activity;
  const hasVoted = own !== null;
  const mayChange = mayTakePart && hasVoted && !poll.isAnonymous;
  const isForm = mayTakePart && (!hasVoted || (isChanging && mayChange));
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
        <PollForm activity={activity} onVoted={showResult} onCancel={hasVoted ? showResult : null} />
      ) : (
        <PollResult
          activity={activity}
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
