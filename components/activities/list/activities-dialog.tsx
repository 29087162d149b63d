"use client";

import { ListChecks, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Menu, MenuContent, MenuTrigger } from "#components/ui/menu.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import { useActivityList } from "#lib/client/activities/use-activity-list.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { StartItems } from "../start-items.tsx";
import { useStartKinds } from "../use-start-kinds.ts";
import { ActivityRow } from "./activity-row.tsx";

/** 群活动: what goes on in a group and what has, the newest first. */
export function ActivitiesDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("activities");
  const name = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.name ?? "");
  const kinds = useStartKinds(conversationId);
  return (
    <Dialog
      {...dialog}
      title={t("name")}
      description={name}
      footer={kinds.length > 0 && <StartMenu conversationId={conversationId} />}
    >
      <List conversationId={conversationId} />
    </Dialog>
  );
}

function StartMenu({ conversationId }: { conversationId: number }) {
  const t = useTranslations("activities.start");
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden size={16} />
          {t("label")}
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        <StartItems conversationId={conversationId} />
      </MenuContent>
    </Menu>
  );
}

function List({ conversationId }: { conversationId: number }) {
  const t = useTranslations("activities.list");
  const { ids, hasMore, isLoading, refusal, loadMore, reload } = useActivityList(conversationId);
  if (!ids) return <Waiting refusal={refusal} onRetry={reload} />;
  if (ids.length === 0) return <EmptyState icon={ListChecks} title={t("empty")} hint={t("emptyHint")} />;
  return (
    <>
      <ul aria-label={t("label")} className="-mx-2 flex flex-col">
        {ids.map((activityId) => (
          <ActivityRow key={activityId} conversationId={conversationId} activityId={activityId} />
        ))}
      </ul>
      {hasMore && (
        <Button className="mt-2 w-full" isBusy={isLoading} onClick={loadMore}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
