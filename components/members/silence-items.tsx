"use client";

import { Mic, MicOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useAct } from "#components/dialogs/use-act.ts";
import { MenuItem, MenuSubmenu } from "#components/ui/menu.tsx";
import { useDurationText } from "#components/ui/use-duration-text.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";

/** The times one is silenced for with one click, in seconds: 10 minutes, 1 and 12 hours, 1 and 7 days. */
export const SILENCE_SECONDS = [600, 3_600, 43_200, 86_400, 604_800] as const;

type SilenceItemsProps = { conversationId: number; member: WireMember; name: string };

/** 禁言 in a member's menu: for a time, or its end before its time. */
export function SilenceItems({ conversationId, member, name }: SilenceItemsProps) {
  const t = useTranslations("contacts.members");
  const act = useAct();
  const dialogs = useDialogs();
  const durationText = useDurationText();
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const aheadMs = useMessenger((state) => state.serverAheadMs);
  const { person, role, silencedUntil } = member;
  if (!can("group.silence", standing, { role })) return null;
  const personIds = [person.id];
  const isSilenced = silencedUntil !== null && Date.parse(silencedUntil) > Date.now() + aheadMs;
  return (
    <>
      <MenuSubmenu icon={MicOff} label={t("silence")}>
        {SILENCE_SECONDS.map((seconds) => (
          <MenuItem
            key={seconds}
            onSelect={() => act("group:silence", { conversationId, personIds, seconds })}
          >
            {durationText(seconds)}
          </MenuItem>
        ))}
        <MenuItem onSelect={() => dialogs.open({ kind: "silence", conversationId, personIds, name })}>
          {t("silenceFreely")}
        </MenuItem>
      </MenuSubmenu>
      {isSilenced && (
        <MenuItem icon={Mic} onSelect={() => act("group:unsilence", { conversationId, personIds })}>
          {t("unsilence")}
        </MenuItem>
      )}
    </>
  );
}
