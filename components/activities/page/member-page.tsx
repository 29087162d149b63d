"use client";

import { ArrowLeft, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ConnectionBanner } from "#components/shell/connection/connection-banner.tsx";
import { SessionEnded } from "#components/shell/session-ended.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import { ActivityDetail } from "../detail/activity-detail.tsx";
import { useAbout } from "../detail/use-about.ts";
import { ShownActivity } from "../shown-activity.tsx";
import { useMembersLoaded } from "../use-members-loaded.ts";

type Props = { conversationId: number; activityId: number };

/** What a member sees who has come by the code on the projector: the group, and the activity ready to take part in. */
export function MemberPage({ conversationId, activityId }: Props) {
  const t = useTranslations("activities");
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group ?? null);
  useMembersLoaded(conversationId);
  return (
    <div className="flex h-dvh flex-col bg-canvas pt-[env(safe-area-inset-top)]">
      <ConnectionBanner />
      {group && <Head group={group} conversationId={conversationId} />}
      <main className="min-h-0 flex-1 overflow-y-auto pb-[env(safe-area-inset-bottom)]">
        <div className="mx-auto w-full max-w-xl p-3 sm:py-8">
          <div className="rounded-2xl bg-panel p-4 shadow-panel sm:p-6">
            {group ? (
              <ShownActivity conversationId={conversationId} activityId={activityId}>
                {(activity) => <Article activity={activity} />}
              </ShownActivity>
            ) : (
              <EmptyState icon={SearchX} title={t("missing")} />
            )}
          </div>
        </div>
      </main>
      <SessionEnded />
    </div>
  );
}

function Head({ group, conversationId }: { group: WireGroup; conversationId: number }) {
  const t = useTranslations("activities.page");
  return (
    <header className="flex shrink-0 items-center gap-2 border-line border-b bg-panel px-2 py-2 sm:px-4">
      <Link
        href={`/?c=${conversationId}`}
        aria-label={t("toChat")}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-text sm:size-9"
      >
        <ArrowLeft aria-hidden size={20} className="rtl:rotate-180" />
      </Link>
      <GroupAvatar group={group} size="sm" />
      <p className="min-w-0 truncate font-medium">
        <bdi>{group.name}</bdi>
      </p>
    </header>
  );
}

function Article({ activity }: { activity: WireActivity }) {
  const about = useAbout(activity);
  return (
    <article aria-label={activity.title} className="flex flex-col gap-3">
      <div>
        <h1 className="font-semibold text-[20px] leading-7 [overflow-wrap:anywhere]">
          <bdi>{activity.title}</bdi>
        </h1>
        <p className="mt-1 text-[12px] text-muted">{about}</p>
      </div>
      <ActivityDetail activity={activity} />
    </article>
  );
}
