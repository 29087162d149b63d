"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireGroupCard } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { useDialogs } from "../dialogs-provider.tsx";
import { useSubmit } from "../use-submit.ts";
import { ResultRow, ResultWord } from "./result-row.tsx";
import { useJoinGroup } from "./use-join-group.ts";

/** A group found, with the way in. */
export function GroupResult({ group }: { group: WireGroupCard }) {
  const t = useTranslations("dialogs.find");
  const submission = useSubmit();
  const below = [
    group.number,
    t("members", { count: group.memberCount, max: group.maxMemberNums }),
    group.description,
  ];
  return (
    <ResultRow
      avatar={<Avatar kind="group" name={group.name} seed={group.number} />}
      name={group.name}
      below={below.filter(Boolean).join(" · ")}
      error={submission.formError}
    >
      <GroupAction group={group} submission={submission} />
    </ResultRow>
  );
}

function GroupAction({
  group,
  submission,
}: {
  group: WireGroupCard;
  submission: ReturnType<typeof useSubmit>;
}) {
  const t = useTranslations("dialogs.find");
  const meId = useMessenger((state) => state.messenger.me.id);
  const conversationId = useMessenger(
    (state) =>
      Object.values(state.messenger.conversations).find((one) => one.group?.number === group.number)?.id ??
      null,
  );
  const { open, join } = useJoinGroup(submission);
  const dialogs = useDialogs();
  if (conversationId !== null) {
    return (
      <Button size="sm" onClick={() => open(conversationId)}>
        {t("chat")}
      </Button>
    );
  }
  const [outside, target] = [standingOutside(meId, 0), { joinMode: group.joinMode }];
  if (group.isRequested) return <ResultWord>{t("asked")}</ResultWord>;
  if (!can("group.request-join", outside, target)) return <ResultWord>{t("closed")}</ResultWord>;
  if (!can("group.join", outside, target))
    return (
      <Button size="sm" variant="primary" onClick={() => dialogs.open({ kind: "join-group", group })}>
        {t("ask")}
      </Button>
    );
  return (
    <Button size="sm" variant="primary" isBusy={submission.isBusy} onClick={() => join(group.number)}>
      {t("join")}
    </Button>
  );
}
