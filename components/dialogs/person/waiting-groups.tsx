"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useWaitingGroups } from "#components/contacts/groups/use-waiting-groups.ts";
import { CountBadge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";

/** The groups whose requests to join wait for my answer, each with the way to its page. */
export function WaitingGroups() {
  const waiting = useWaitingGroups();
  return Object.entries(waiting).map(([id, count]) => (
    <WaitingGroup key={id} conversationId={Number(id)} count={count} />
  ));
}

function WaitingGroup({ conversationId, count }: { conversationId: number; count: number }) {
  const t = useTranslations("dialogs.requests");
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group ?? null);
  if (!group) return null;
  return (
    <li className="flex items-center gap-3 py-3">
      <GroupAvatar group={group} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate font-medium">{group.name}</span>
        <span className="text-[13px] text-muted">{t("groupWaiting", { count })}</span>
      </span>
      <CountBadge count={count} />
      <Button asChild size="sm" variant="primary">
        <Link
          href={`/groups/${group.number}/admin/requests`}
          aria-label={t("answerIn", { name: group.name })}
        >
          {t("answer")}
        </Link>
      </Button>
    </li>
  );
}
