"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectOwnGroup } from "#lib/client/selectors.ts";
import type { WireGroupCard } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { useDialogs } from "../dialogs-provider.tsx";
import type { useSubmit } from "../use-submit.ts";
import { ResultWord } from "./result-row.tsx";
import { useJoinGroup } from "./use-join-group.ts";

type GroupActionProps = {
  group: WireGroupCard;
  submission: ReturnType<typeof useSubmit>;
  size?: "sm" | "md";
};

/** The way into a group: 发消息 for who is in it, 加入, 申请加入, or a word that says why there is none. */
export function GroupAction({ group, submission, size = "sm" }: GroupActionProps) {
  const t = useTranslations("dialogs.find");
  const meId = useMessenger((state) => state.messenger.me.id);
  const conversationId = useMessenger((state) => selectOwnGroup(state, group.number)?.id ?? null);
  const { open, join } = useJoinGroup(submission);
  const dialogs = useDialogs();
  if (conversationId !== null) {
    return (
      <Button size={size} onClick={() => open(conversationId)}>
        {t("chat")}
      </Button>
    );
  }
  const [outside, target] = [standingOutside(meId, 0), { joinMode: group.joinMode }];
  if (group.isRequested) return <ResultWord>{t("asked")}</ResultWord>;
  if (!can("group.request-join", outside, target)) return <ResultWord>{t("closed")}</ResultWord>;
  if (!can("group.join", outside, target))
    return (
      <Button size={size} variant="primary" onClick={() => dialogs.open({ kind: "join-group", group })}>
        {t("ask")}
      </Button>
    );
  return (
    <Button size={size} variant="primary" isBusy={submission.isBusy} onClick={() => join(group.number)}>
      {t("join")}
    </Button>
  );
}
