"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useWaitingGroups } from "#components/contacts/groups/use-waiting-groups.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { type DialogProps, useDialogs } from "../dialogs-provider.tsx";
import { OwnJoinRequest } from "./own-join-request.tsx";
import { ReceivedRequest, SentRequest } from "./request-rows.tsx";
import { useOwnJoinRequests } from "./use-own-join-requests.ts";
import { WaitingGroups } from "./waiting-groups.tsx";

/** 新的朋友: who asked me, whom I asked, and the same of groups. */
export function RequestsDialog(dialog: DialogProps) {
  const t = useTranslations("dialogs.requests");
  const dialogs = useDialogs();
  const meId = useMessenger((state) => state.messenger.me.id);
  const requests = useMessenger((state) => Object.values(state.messenger.requests));
  const latestFirst = requests.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const received = latestFirst.filter((request) => request.to.id === meId);
  const sent = latestFirst.filter((request) => request.from.id === meId);
  const hasWaiting = Object.keys(useWaitingGroups()).length > 0;
  const joining = useOwnJoinRequests() ?? [];
  return (
    <Dialog {...dialog} title={t("title")}>
      {requests.length + joining.length === 0 && !hasWaiting && (
        <EmptyState
          icon={UserPlus}
          title={t("empty")}
          action={<Button onClick={() => dialogs.open({ kind: "find" })}>{t("find")}</Button>}
        />
      )}
      {received.length > 0 && (
        <Part title={t("received")}>
          {received.map((request) => (
            <ReceivedRequest key={request.id} request={request} />
          ))}
        </Part>
      )}
      {sent.length > 0 && (
        <Part title={t("sent")}>
          {sent.map((request) => (
            <SentRequest key={request.id} request={request} />
          ))}
        </Part>
      )}
      {hasWaiting && (
        <Part title={t("inGroups")}>
          <WaitingGroups />
        </Part>
      )}
      {joining.length > 0 && (
        <Part title={t("joining")}>
          {joining.map((request) => (
            <OwnJoinRequest key={request.id} request={request} />
          ))}
        </Part>
      )}
    </Dialog>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-3">
      <h3 className="pb-1 text-[12px] font-medium text-muted">{title}</h3>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  );
}
