"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { useActivityActs } from "#lib/client/activities/use-activity-acts.ts";
import type { ChainActivity } from "../kinds.ts";
import { useActivityRights } from "../use-activity-rights.ts";
import { useRefused } from "../use-refused.ts";

/** Adds a line of mine to a 接龙, changes it, takes it back. */
export function OwnLine({ activity }: { activity: ChainActivity }) {
  const t = useTranslations("activities.chain");
  const dialogs = useDialogs();
  const { mayTakePart } = useActivityRights(activity);
  const { id: activityId, conversationId, own, chain, participantCount } = activity;
  const acts = useActivityActs(conversationId, activityId);
  const refused = useRefused();
  const box = useRef<HTMLDivElement>(null);
  const isFull = chain.maxEntries !== null && participantCount >= chain.maxEntries;
  const write = () => dialogs.open({ kind: "chain-line", conversationId, activityId });
  const withdraw = async () => {
    // The button that had the focus is gone.
    if (await refused(acts.withdraw())) box.current?.focus({ preventScroll: true });
  };
  if (!mayTakePart) return null;
  return (
    <div ref={box} tabIndex={-1} className="flex justify-end gap-1 outline-none">
      {own ? (
        <>
          <Button size="sm" variant="ghost" className="pointer-coarse:h-11" onClick={withdraw}>
            {t("withdraw")}
          </Button>
          <Button size="sm" variant="ghost" className="pointer-coarse:h-11" onClick={write}>
            {t("change")}
          </Button>
        </>
      ) : (
        <Button variant="primary" className="flex-1" disabled={isFull} onClick={write}>
          {t(isFull ? "full" : "join")}
        </Button>
      )}
    </div>
  );
}
