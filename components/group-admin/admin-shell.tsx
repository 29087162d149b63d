"use client";

import { ArrowLeft, ShieldOff } from "lucide-react";
import Link from "next/link";
import { useSelectedLayoutSegment } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GroupNews } from "#components/chat/group-news.tsx";
import { ConnectionBanner } from "#components/shell/connection/connection-banner.tsx";
import { SessionEnded } from "#components/shell/session-ended.tsx";
import { cn } from "#components/ui/cn.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { SectionMenu } from "./section-menu.tsx";
import { useGroupMembers } from "./use-group-members.ts";

type Props = { conversationId: number; children: ReactNode };

/** What every page of a group's administration stands in: the group, the menu, and the page; on a phone one of the two. */
export function AdminShell({ conversationId, children }: Props) {
  const t = useTranslations("groupAdmin");
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group ?? null);
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const isOpen = useSelectedLayoutSegment() !== null;
  const isAdmin = can("group.administer", standing);
  // Their cards are what people are called on every page.
  useGroupMembers(conversationId);
  return (
    <div className="flex h-dvh flex-col bg-panel pt-[env(safe-area-inset-top)]">
      <ConnectionBanner />
      {group && <Head group={group} conversationId={conversationId} isSectionOpen={isOpen && isAdmin} />}
      {isAdmin && <GroupNews conversationId={conversationId} />}
      {isAdmin ? (
        <div className="flex min-h-0 flex-1">
          <SectionMenu
            conversationId={conversationId}
            className={cn("w-full sm:w-52 sm:border-e", isOpen && "max-sm:hidden")}
          />
          <main className={cn("min-w-0 flex-1 overflow-y-auto", !isOpen && "max-sm:hidden")}>{children}</main>
        </div>
      ) : (
        <main className="flex flex-1 items-center justify-center">
          <EmptyState icon={ShieldOff} title={t("noLonger")} hint={t("noLongerHint")} />
        </main>
      )}
      <SessionEnded />
    </div>
  );
}

type HeadProps = { group: WireGroup; conversationId: number; isSectionOpen: boolean };

/** Its ways out are fetched when they are taken, as the pages of the menu are: beside the page itself the server is busy. */
function Head({ group, conversationId, isSectionOpen }: HeadProps) {
  const t = useTranslations("groupAdmin");
  const back =
    "inline-flex size-11 shrink-0 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-text sm:size-9";
  return (
    <header className="flex shrink-0 items-center gap-2 border-b border-line px-2 py-2 sm:px-4">
      {isSectionOpen && (
        <Link
          href={`/groups/${group.number}/admin`}
          prefetch={false}
          aria-label={t("toMenu")}
          className={cn(back, "sm:hidden")}
        >
          <ArrowLeft aria-hidden size={20} className="rtl:rotate-180" />
        </Link>
      )}
      <Link
        href={`/?c=${conversationId}`}
        prefetch={false}
        aria-label={t("toChat")}
        className={cn(back, isSectionOpen && "max-sm:hidden")}
      >
        <ArrowLeft aria-hidden size={20} className="rtl:rotate-180" />
      </Link>
      <GroupAvatar group={group} size="sm" />
      <div className="min-w-0">
        <h1 className="flex text-[15px] font-semibold leading-5">
          {t.rich("title", {
            name: group.name,
            group: (name) => <span className="truncate">{name}</span>,
            place: (where) => <span className="shrink-0 whitespace-pre">{where}</span>,
          })}
        </h1>
        <p className="truncate text-[12px] text-muted tabular-nums">
          {t("number", { number: String(group.number) })}
        </p>
      </div>
    </header>
  );
}
