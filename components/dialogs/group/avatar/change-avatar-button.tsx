"use client";

import { Camera } from "lucide-react";
import { useTranslations } from "next-intl";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { useDialogs } from "../../dialogs-provider.tsx";

/** How the group looks, large; for who may change that a button that does. */
export function ChangeAvatarButton({ conversationId, group }: { conversationId: number; group: WireGroup }) {
  const t = useTranslations("dialogs.groupAvatar");
  const dialogs = useDialogs();
  const mayChange = useMessenger((state) =>
    can("group.set-avatar", selectStanding(state, conversationId, 0)),
  );
  if (!mayChange) return <GroupAvatar size="xl" group={group} />;
  return (
    <span className="relative block rounded-lg">
      <GroupAvatar size="xl" group={group} />
      <span className="absolute -end-2 -bottom-2 flex size-7 items-center justify-center rounded-full border-2 border-panel-raised bg-accent text-on-accent">
        <Camera aria-hidden size={14} />
      </span>
      {/* Over the letters of the mosaic, which are no part of its name. */}
      <button
        type="button"
        aria-label={t("change")}
        onClick={() => dialogs.open({ kind: "group-avatar", conversationId })}
        className="absolute inset-0 rounded-lg"
      />
    </span>
  );
}
