"use client";

import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useActivityActs } from "#lib/client/activities/use-activity-acts.ts";
import type { WireActivity } from "#lib/contract/group/activities.ts";

/** Asks before an activity is ended, or taken away with everything that came of it. */
export function useEnding({ id, conversationId, title }: WireActivity) {
  const t = useTranslations("activities.actions");
  const dialogs = useDialogs();
  const acts = useActivityActs(conversationId, id);
  return {
    close: () =>
      dialogs.open({
        kind: "confirm",
        title: t("closeTitle", { title }),
        text: t("closeText"),
        action: t("close"),
        isHarmless: true,
        run: async () => {
          const answer = await acts.close();
          return answer.ok ? null : answer.refusal;
        },
      }),
    remove: () =>
      dialogs.open({
        kind: "confirm",
        title: t("removeTitle", { title }),
        text: t("removeText"),
        action: t("remove"),
        run: async () => {
          const answer = await acts.remove();
          return answer.ok ? null : answer.refusal;
        },
      }),
  };
}
