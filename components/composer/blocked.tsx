"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { Remaining } from "#components/ui/remaining.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { Refusal } from "#lib/contract/refusals.ts";

const timed = ["silenced", "newcomer"] as const;
type TimedCode = (typeof timed)[number];
const isTimed = (code: string): code is TimedCode => (timed as readonly string[]).includes(code);

/** The end of what passes by itself, as ISO; null: it does not. */
function endOf({ params }: Refusal): string | null {
  return typeof params?.until === "string" ? params.until : null;
}

function useSentence(refusal: Refusal): string {
  const t = useTranslations("composer.blocked");
  const format = useFormatter();
  const { code } = refusal;
  const end = endOf(refusal);
  const until = end && format.dateTime(new Date(end), { dateStyle: "medium", timeStyle: "short" });
  if (code === "not_friends" || code === "group_disbanded") return t(code);
  if (code === "group_silenced") return until ? t("group_silenced_until", { until }) : t(code);
  return until && isTimed(code) ? t(code, { until }) : t("other");
}

/** Says why one cannot write here and for how long, and offers the way out of it. */
export function Blocked({ refusal, conversationId }: { refusal: Refusal; conversationId: number }) {
  const t = useTranslations("composer.blocked");
  const dialogs = useDialogs();
  const sentence = useSentence(refusal);
  const end = endOf(refusal);
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
      {end && (
        <span className="rounded-md bg-hover px-2 py-0.5 font-medium text-text empty:hidden">
          <Remaining until={end} />
        </span>
      )}
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
