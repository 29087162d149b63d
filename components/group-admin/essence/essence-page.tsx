"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { EssenceList } from "#components/board/essence-list.tsx";
import { messageHash } from "#components/chat/scroll/message-jumps.ts";
import { useAct } from "#components/dialogs/use-act.ts";
import { Button } from "#components/ui/button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";

/** 精华: the wall of the group, for those who may change it. */
export function EssencePage({ conversationId }: { conversationId: number }) {
  const t = useTranslations("chat.board");
  const act = useAct();
  const joinedSeq = useMessenger(
    (state) => state.messenger.conversations[conversationId]?.membership.joinedSeq ?? 0,
  );
  return (
    <EssenceList
      conversationId={conversationId}
      actionsOf={({ message: { seq } }) => (
        <>
          {seq > joinedSeq && (
            <Button asChild size="sm" variant="ghost">
              <Link href={`/?c=${conversationId}${messageHash(seq)}`}>{t("jump")}</Link>
            </Button>
          )}
          <Button size="sm" onClick={() => void act("group:unset-essence", { conversationId, seq })}>
            {t("unsetEssence")}
          </Button>
        </>
      )}
    />
  );
}
