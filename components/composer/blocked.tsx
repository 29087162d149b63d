"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { Refusal } from "#lib/contract/refusals.ts";

function useSentence(refusal: Refusal): string {
  const t = useTranslations("composer.blocked");
  const format = useFormatter();
  if (refusal.code === "not_friends" || refusal.code === "group_silenced") return t(refusal.code);
  const until = refusal.params?.until;
  if (refusal.code !== "silenced" || until === undefined) return t("other");
  return t("silenced", {
    until: format.dateTime(new Date(until), { dateStyle: "medium", timeStyle: "short" }),
  });
}

/** Says why one cannot write here, and offers the way out of it. */
export function Blocked({ refusal, conversationId }: { refusal: Refusal; conversationId: number }) {
  const t = useTranslations("composer.blocked");
  const dialogs = useDialogs();
  const sentence = useSentence(refusal);
  const peer = useMessenger(({ messenger }) => {
    const peerId = messenger.conversations[conversationId]?.peerId;
    return typeof peerId === "number" ? messenger.people[peerId] : undefined;
  });
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-center gap-3 bg-panel-muted px-4 py-4 text-center text-[13px] text-muted"
    >
      {sentence}
      {refusal.code === "not_friends" && peer && (
        <Button
          variant="primary"
          size="sm"
          onClick={() => dialogs.open({ kind: "friend-request", person: peer })}
        >
          {t("addFriend")}
        </Button>
      )}
    </div>
  );
}
