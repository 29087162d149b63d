"use client";

import { useTranslations } from "next-intl";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import type { WireGroupCard } from "#lib/contract/group/wire.ts";
import { useSubmit } from "../use-submit.ts";
import { GroupAction } from "./group-action.tsx";
import { ResultRow } from "./result-row.tsx";

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
      avatar={<GroupAvatar group={group} />}
      name={group.name}
      below={below.filter(Boolean).join(" · ")}
      error={submission.formError}
    >
      <GroupAction group={group} submission={submission} />
    </ResultRow>
  );
}
