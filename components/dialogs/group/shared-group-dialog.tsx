"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import type { WireGroupCard } from "#lib/contract/group/wire.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { GroupAction } from "../directory/group-action.tsx";
import { Fact } from "../fact.tsx";
import { FormError } from "../form-error.tsx";
import { useSubmit } from "../use-submit.ts";
import { GroupAbout, GroupHead, GroupNumbers } from "./about-group.tsx";
import { useFoundGroup } from "./use-found-group.ts";

/** A group that somebody shared, as everybody may see it, with the way in. */
export function SharedGroupDialog({
  number,
  name,
  ...dialog
}: DialogProps & { number: number; name: string }) {
  const t = useTranslations("dialogs.group");
  const { group, refusal, reload } = useFoundGroup(number);
  return (
    <Dialog {...dialog} size="sm" title={t("title", { name: group?.name ?? name })} hasHiddenTitle>
      {group ? (
        <FoundGroup group={group} />
      ) : (
        <div className="pt-7">
          {group === null ? (
            <EmptyState icon={SearchX} title={t("gone")} hint={t("goneHint", { number: String(number) })} />
          ) : (
            <Waiting refusal={refusal} onRetry={reload} />
          )}
        </div>
      )}
    </Dialog>
  );
}

function FoundGroup({ group }: { group: WireGroupCard }) {
  const t = useTranslations("dialogs.group");
  const tModes = useTranslations("dialogs.joinMode");
  const submission = useSubmit();
  return (
    <>
      <GroupHead group={group} />
      <dl className="mt-5 divide-y divide-line border-y border-line">
        <GroupNumbers group={group} />
        <Fact term={t("joinMode")}>{tModes(group.joinMode)}</Fact>
        <GroupAbout group={group} />
      </dl>
      <FormError>{submission.formError}</FormError>
      <div className="mt-4 flex justify-center [&>button]:flex-1">
        <GroupAction group={group} submission={submission} size="md" />
      </div>
    </>
  );
}
