"use client";

import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";

/** How the group looks, and the way to change that. */
export function AvatarCard({ conversationId, group }: { conversationId: number; group: WireGroup }) {
  const t = useTranslations("groupAdmin.settings");
  const tDialog = useTranslations("dialogs.groupAvatar");
  const dialogs = useDialogs();
  const mayChange = useMessenger((state) =>
    can("group.set-avatar", selectStanding(state, conversationId, 0)),
  );
  return (
    <section className="flex flex-wrap items-center gap-4 rounded-xl border border-line p-4">
      <GroupAvatar size="xl" group={group} />
      <div className="min-w-0 flex-1 basis-40">
        <h3 className="font-medium">{t("avatar")}</h3>
        <p className="text-[13px] text-muted">{t("avatarHint")}</p>
      </div>
      {mayChange && (
        <Button onClick={() => dialogs.open({ kind: "group-avatar", conversationId })}>
          {tDialog("change")}
        </Button>
      )}
    </section>
  );
}
