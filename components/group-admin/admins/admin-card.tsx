"use client";

import { useTranslations } from "next-intl";
import { useConfirmations } from "#components/dialogs/use-confirmations.ts";
import { useNameOf } from "#components/members/use-name-of.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { RightSwitches } from "./right-switches.tsx";

/** One admin, with each right as a switch. */
export function AdminCard({ conversationId, admin }: { conversationId: number; admin: WireMember }) {
  const t = useTranslations("groupAdmin.admins");
  const confirm = useConfirmations();
  const name = useNameOf()(admin);
  const { person, rights = [] } = admin;
  return (
    <section aria-label={name} className="rounded-xl border border-line">
      <header className="flex items-center gap-3 border-b border-line px-4 py-3">
        <Avatar name={person.name} seed={person.number} />
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-medium">
            <bdi>{name}</bdi>
          </h3>
          <p className="text-[12px] text-muted tabular-nums">{person.number}</p>
        </div>
        <Button
          size="sm"
          className="text-danger hover:bg-danger-soft"
          aria-label={t("dismissNamed", { name })}
          onClick={() => confirm.dismissAdmin(conversationId, person.id, name)}
        >
          {t("dismiss")}
        </Button>
      </header>
      <RightSwitches conversationId={conversationId} personId={person.id} rights={rights} name={name} />
    </section>
  );
}
