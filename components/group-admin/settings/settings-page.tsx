"use client";

import { useTranslations } from "next-intl";
import { OwnerActions } from "#components/dialogs/group/owner-actions.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { can } from "#lib/domain/policy.ts";
import { AvatarCard } from "./avatar-card.tsx";
import { DataForm } from "./data-form.tsx";
import { SizeForm } from "./size-form.tsx";

/** 设置: what the group is called and tells of itself; for the owner also its size and its end. */
export function SettingsPage({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.settings");
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group ?? null);
  const isOwner = useMessenger((state) => can("group.lead", selectStanding(state, conversationId, 0)));
  if (!group) return null;
  return (
    <>
      <AvatarCard conversationId={conversationId} group={group} />
      <section className="rounded-xl border border-line p-4">
        <DataForm conversationId={conversationId} group={group} />
      </section>
      {isOwner && (
        <section className="rounded-xl border border-line p-4">
          <SizeForm conversationId={conversationId} group={group} />
        </section>
      )}
      {isOwner && (
        <section className="flex flex-col gap-3 rounded-xl border border-line p-4">
          <h3 className="font-medium">{t("end")}</h3>
          <p className="text-[13px] text-muted">{t("endHint")}</p>
          <div className="flex flex-wrap gap-2 sm:max-w-96">
            <OwnerActions conversationId={conversationId} group={group} />
          </div>
        </section>
      )}
    </>
  );
}
