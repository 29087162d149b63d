"use client";

import { MonitorOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { ConnectionBanner } from "#components/shell/connection/connection-banner.tsx";
import { SessionEnded } from "#components/shell/session-ended.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { ShownActivity } from "../shown-activity.tsx";
import { useActivityRights } from "../use-activity-rights.ts";
import { useMembersLoaded } from "../use-members-loaded.ts";
import { ScreenView } from "./screen-view.tsx";

type Props = { conversationId: number; activityId: number };

/** The whole window, and what can go wrong with it. */
export function ScreenShell({ conversationId, activityId }: Props) {
  useMembersLoaded(conversationId);
  return (
    <div className="flex h-dvh flex-col bg-canvas">
      <ConnectionBanner />
      <main className="flex min-h-0 flex-1 flex-col justify-center overflow-y-auto">
        <ShownActivity conversationId={conversationId} activityId={activityId}>
          {(activity) => <Kept activity={activity} />}
        </ShownActivity>
      </main>
      <SessionEnded />
    </div>
  );
}

/** Who is no admin any more shows nothing more. */
function Kept({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities.screen");
  const { mayKeep } = useActivityRights(activity);
  if (!mayKeep) return <EmptyState icon={MonitorOff} title={t("noLonger")} />;
  return <ScreenView activity={activity} />;
}
