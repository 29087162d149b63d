"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { ActivityKind } from "#lib/contract/group/activities.ts";
import { ActivityBox } from "../activity-box.tsx";
import type { ActivityDraft } from "./activity-draft.ts";
import { previewOf } from "./preview-of.ts";
import { PreviewView } from "./preview-view.tsx";

type PreviewProps = { conversationId: number; kind: ActivityKind; draft: ActivityDraft };

/** How the activity will look in the chat. Only to be looked at: what it says stands in the fields. */
export function ActivityPreview({ conversationId, kind, draft }: PreviewProps) {
  const t = useTranslations("activities.create");
  const place = useMessenger(({ messenger }) => ({
    creatorId: messenger.me.id,
    memberCount: messenger.conversations[conversationId]?.group?.memberCount ?? 0,
  }));
  const untitled = t("untitled");
  // A time counted from now would be another one whenever it is drawn.
  const activity = useMemo(
    () => previewOf(kind, draft, { conversationId, ...place, title: untitled }),
    [kind, draft, conversationId, place, untitled],
  );
  return (
    <div aria-hidden inert className="flex flex-col gap-2 rounded-xl bg-canvas p-4">
      <p className="text-[12px] text-muted">{t("preview")}</p>
      <div className="max-w-80 rounded-2xl border border-line bg-panel">
        <ActivityBox activity={activity}>
          <PreviewView activity={activity} />
        </ActivityBox>
      </div>
    </div>
  );
}
