"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { ChainView } from "../chain/chain-view.tsx";
import { isChain, isPoll, type PollActivity } from "../kinds.ts";
import { PollOption } from "../poll/poll-option.tsx";
import { PollTerms } from "../poll/poll-terms.tsx";

/** What one takes part by, as it will look; it stands inside a form and holds none. */
export function PreviewView({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities.checkin");
  if (isPoll(activity)) return <PollPreview activity={activity} />;
  if (isChain(activity)) return <ChainView activity={activity} />;
  return (
    <Button variant="primary" size="lg" className="w-full">
      {t("checkIn")}
    </Button>
  );
}

function PollPreview({ activity }: { activity: PollActivity }) {
  const t = useTranslations("activities.poll");
  const { options, maxChoices } = activity.poll;
  const type = maxChoices === 1 ? "radio" : "checkbox";
  return (
    <div className="flex flex-col gap-2">
      <PollTerms activity={activity} />
      {options.map((option) => (
        <PollOption
          key={option.id}
          option={option}
          participantCount={0}
          isOwn={false}
          control={<input type={type} className="relative size-[18px] shrink-0" />}
        />
      ))}
      <Button variant="primary" className="min-w-24 self-end">
        {t("vote")}
      </Button>
    </div>
  );
}
