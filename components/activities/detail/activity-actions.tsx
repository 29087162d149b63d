"use client";

import { BellRing, CircleStop, Presentation, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useActivityActs } from "#lib/client/activities/use-activity-acts.ts";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { screenPath } from "#lib/contract/group/activity-path.ts";
import { useActivityRights } from "../use-activity-rights.ts";
import { useGroupNumber } from "../use-group-number.ts";
import { useIsOpen } from "../use-is-open.ts";
import { useRefused } from "../use-refused.ts";
import { BusyButton } from "./busy-button.tsx";
import { KeepActions } from "./keep-actions.tsx";
import { useEnding } from "./use-ending.ts";

/** What can be done with an activity: show it to a room, remind of it, hand on what came of it, end it. */
export function ActivityActions({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities.actions");
  const { mayKeep, mayRemove } = useActivityRights(activity);
  const isOpen = useIsOpen(activity);
  const ending = useEnding(activity);
  return (
    <div className="flex flex-wrap gap-2">
      {mayKeep && <ScreenLink activity={activity} />}
      {/* Nobody need add to a 接龙. */}
      {mayKeep && isOpen && activity.kind !== "chain" && <RemindButton activity={activity} />}
      <KeepActions activity={activity} />
      {mayKeep && isOpen && (
        <Button size="sm" onClick={ending.close}>
          <CircleStop aria-hidden size={16} />
          {t("close")}
        </Button>
      )}
      {mayRemove && (
        <Button size="sm" className="text-danger hover:bg-danger-soft" onClick={ending.remove}>
          <Trash2 aria-hidden size={16} />
          {t("remove")}
        </Button>
      )}
    </div>
  );
}

/** 投影. In a window of its own, which goes to the other screen. */
function ScreenLink({ activity: { id, conversationId } }: { activity: WireActivity }) {
  const t = useTranslations("activities.actions");
  const number = useGroupNumber(conversationId);
  return (
    <Button asChild size="sm" variant="primary">
      <a href={screenPath(number, id)} target="_blank" rel="noopener">
        <Presentation aria-hidden size={16} />
        {t("screen")}
      </a>
    </Button>
  );
}

/** 提醒未参与者 */
function RemindButton({ activity: { id, conversationId } }: { activity: WireActivity }) {
  const t = useTranslations("activities.actions");
  const acts = useActivityActs(conversationId, id);
  const refused = useRefused();
  const remind = async () => {
    const done = await refused(acts.remind());
    if (done) toast.success(t("reminded", { count: done.remindedCount }));
  };
  return (
    <BusyButton icon={BellRing} onClick={remind}>
      {t("remind")}
    </BusyButton>
  );
}
