"use client";

import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useWaitingInGroup } from "#components/contacts/groups/use-waiting-groups.ts";
import { CountBadge } from "#components/ui/badge.tsx";
import { IconLink } from "#components/ui/icon-link.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { can } from "#lib/domain/policy.ts";

type AdministerLinkProps = { conversationId: number; number: number };

/** To the administration of the group, for who may administer it; on a phone the group's card leads there. */
export function AdministerLink({ conversationId, number }: AdministerLinkProps) {
  const t = useTranslations("dialogs.group");
  const mayAdminister = useMessenger((state) =>
    can("group.administer", selectStanding(state, conversationId, 0)),
  );
  const waiting = useWaitingInGroup(conversationId);
  if (!mayAdminister) return null;
  return (
    <span className="relative max-sm:hidden">
      <IconLink icon={ShieldCheck} label={t("administer")} href={`/groups/${number}/admin`} />
      <span className="pointer-events-none absolute -top-1 -right-1">
        <CountBadge count={waiting} label={t("waiting", { count: waiting })} />
      </span>
    </span>
  );
}
