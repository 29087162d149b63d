"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { useActivityActs } from "#lib/client/activities/use-activity-acts.ts";
import type { WirePollOption } from "#lib/contract/group/activities.ts";
import type { PollActivity } from "../kinds.ts";
import { useRefused } from "../use-refused.ts";
import { PollOption } from "./poll-option.tsx";

type PollResultProps = {
  activity: PollActivity;
  /** Those that are shown. */
  options: readonly WirePollOption[];
  /** Below them: what shows the rest. */
  more: ReactNode;
  /** Begins to vote anew; null: the vote stands, or there is none. */
  onChange: (() => void) | null;
  onWithdrawn: () => void;
};

/** How a poll stands, and what I have chosen. */
export function PollResult({ activity, options, more, onChange, onWithdrawn }: PollResultProps) {
  const { own, participantCount } = activity;
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-2">
        {options.map((option) => (
          <li key={option.id}>
            <PollOption
              option={option}
              participantCount={participantCount}
              isOwn={own?.optionIds.includes(option.id) ?? false}
            />
          </li>
        ))}
      </ul>
      {more}
      {onChange && <OwnVote activity={activity} onChange={onChange} onWithdrawn={onWithdrawn} />}
    </div>
  );
}

type OwnVoteProps = Pick<PollResultProps, "activity" | "onWithdrawn"> & { onChange: () => void };

function OwnVote({ activity, onChange, onWithdrawn }: OwnVoteProps) {
  const t = useTranslations("activities.poll");
  const acts = useActivityActs(activity.conversationId, activity.id);
  const refused = useRefused();
  const withdraw = async () => {
    if (await refused(acts.withdraw())) onWithdrawn();
  };
  return (
    <div className="-my-1 flex justify-end gap-1">
      <Button size="sm" variant="ghost" className="pointer-coarse:h-11" onClick={withdraw}>
        {t("withdraw")}
      </Button>
      <Button size="sm" variant="ghost" className="pointer-coarse:h-11" onClick={onChange}>
        {t("change")}
      </Button>
    </div>
  );
}
