"use client";

import { PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { can } from "#lib/domain/policy.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { useDialogs } from "../dialogs-provider.tsx";
import { Fact } from "../fact.tsx";

/** What I am called in a group, what I call it, and where I keep it. Inside a <dl>. */
export function OwnFacts({ conversation }: { conversation: ConversationState }) {
  const t = useTranslations("dialogs.group");
  const dialogs = useDialogs();
  const me = useMessenger((state) => state.messenger.me);
  const { id: conversationId, membership } = conversation;
  const mayName = useMessenger((state) =>
    can("group.set-card", selectStanding(state, conversationId, 0), { isSelf: true }),
  );
  const category = useMessenger((state) =>
    state.messenger.groupCategories.find(({ id }) => id === membership.categoryId),
  );
  const editCard = () =>
    dialogs.open({
      kind: "card",
      conversationId,
      personId: me.id,
      name: me.name,
      initial: membership.card,
    });
  return (
    <>
      <Fact term={t("ownCard")}>
        <span className="min-w-0 flex-1">{membership.card || <None>{me.name}</None>}</span>
        {mayName && <IconButton icon={PenLine} size="sm" label={t("editCard")} onClick={editCard} />}
      </Fact>
      <Fact term={t("remark")}>
        <span className="min-w-0 flex-1">{membership.remark || <None>{t("none")}</None>}</span>
        <IconButton
          icon={PenLine}
          size="sm"
          label={t("editRemark")}
          onClick={() => dialogs.open({ kind: "group-remark", conversationId })}
        />
      </Fact>
      {category && <Fact term={t("category")}>{category.name}</Fact>}
    </>
  );
}

function None({ children }: { children: string }) {
  return <span className="text-faint">{children}</span>;
}
