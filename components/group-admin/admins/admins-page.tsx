"use client";

import { ShieldCheck, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { adminLimit } from "#lib/domain/admin-limit.ts";
import { AdminCard } from "./admin-card.tsx";

/** 管理员: who helps the owner, and with what. */
export function AdminsPage({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.admins");
  const dialogs = useDialogs();
  const { value, refusal, reload } = useGroupQuery("member:list", { conversationId }, ["log"]);
  const max = useMessenger((state) =>
    adminLimit(state.messenger.conversations[conversationId]?.group?.maxMemberNums ?? 0),
  );
  if (value === null) return <Waiting refusal={refusal} onRetry={reload} />;
  const admins = value.members.filter(({ role }) => role === "admin");
  const appoint = (
    <Button
      variant="primary"
      disabled={admins.length >= max}
      onClick={() => dialogs.open({ kind: "pick-member", conversationId, purpose: "appoint" })}
    >
      <UserPlus aria-hidden size={16} />
      {t("appoint")}
    </Button>
  );
  if (admins.length === 0)
    return <EmptyState icon={ShieldCheck} title={t("none")} hint={t("noneHint", { max })} action={appoint} />;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-[13px] text-muted">{t("count", { count: admins.length, max })}</p>
        {appoint}
      </div>
      <Cards conversationId={conversationId} admins={admins} />
    </>
  );
}

function Cards({ conversationId, admins }: { conversationId: number; admins: readonly WireMember[] }) {
  const t = useTranslations("groupAdmin.admins");
  return (
    <ul aria-label={t("label")} className="flex flex-col gap-4">
      {admins.map((admin) => (
        <li key={admin.person.id}>
          <AdminCard conversationId={conversationId} admin={admin} />
        </li>
      ))}
    </ul>
  );
}
