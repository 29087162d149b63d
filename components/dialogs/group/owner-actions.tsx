"use client";

import { Crown, RotateCcw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { useDialogs } from "../dialogs-provider.tsx";
import { useAct } from "../use-act.ts";

/** The ways out for the owner, who cannot leave: hand the group over, disband it, or think better of that. */
export function OwnerActions({ conversationId, group }: { conversationId: number; group: WireGroup }) {
  const t = useTranslations("dialogs.owner");
  const dialogs = useDialogs();
  const act = useAct();
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const isOffered = group.offeredToId !== null;
  return (
    <>
      {can("group.offer-ownership", standing, { role: "member", isOffered }) && (
        <Button
          className="flex-1"
          onClick={() => dialogs.open({ kind: "pick-member", conversationId, purpose: "offer" })}
        >
          <Crown aria-hidden size={16} />
          {t("offer")}
        </Button>
      )}
      {can("group.withdraw-ownership", standing, { isOffered }) && (
        <Button className="flex-1" onClick={() => act("group:withdraw-ownership", { conversationId })}>
          <Crown aria-hidden size={16} />
          {t("withdraw")}
        </Button>
      )}
      {can("group.disband", standing) && (
        <Button
          className="flex-1 text-danger hover:bg-danger-soft"
          onClick={() => dialogs.open({ kind: "disband", conversationId })}
        >
          <Trash2 aria-hidden size={16} />
          {t("disband")}
        </Button>
      )}
      {can("group.restore", standing) && (
        <Button className="flex-1" onClick={() => act("group:restore", { conversationId })}>
          <RotateCcw aria-hidden size={16} />
          {t("restore")}
        </Button>
      )}
    </>
  );
}
