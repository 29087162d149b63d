"use client";

import { useTranslations } from "next-intl";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { TextDialog } from "#components/dialogs/text-dialog.tsx";
import { useActivity } from "#lib/client/activities/use-activity.ts";
import { useActivityActs } from "#lib/client/activities/use-activity-acts.ts";
import { limits } from "#lib/contract/limits.ts";

type ChainLineProps = DialogProps & { conversationId: number; activityId: number };

/** 接龙: asks for my line. */
export function ChainLineDialog({ conversationId, activityId, ...dialog }: ChainLineProps) {
  const t = useTranslations("activities.chain");
  const shown = useActivity(conversationId, activityId);
  const acts = useActivityActs(conversationId, activityId);
  if (shown.kind !== "shown") return null;
  const { title, own, chain } = shown.activity;
  return (
    <TextDialog
      {...dialog}
      title={t("lineOf", { title })}
      label={t("line")}
      hint={chain?.example ? t("exampleHint", { example: chain.example }) : t("lineHint")}
      initial={own?.text ?? ""}
      maxLength={limits.chainLine.max}
      isRequired
      action={own ? undefined : t("join")}
      field="text"
      save={acts.join}
    />
  );
}
