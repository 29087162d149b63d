"use client";

import { useTranslations } from "next-intl";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WirePerson } from "#lib/contract/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { useDialogs } from "../dialogs-provider.tsx";
import { ResultRow, ResultWord } from "./result-row.tsx";

/** A person found, with the way to talk or to become friends. */
export function PersonResult({ person }: { person: WirePerson }) {
  return (
    <ResultRow
      avatar={<Avatar name={person.name} seed={person.number} />}
      name={person.name}
      below={[person.number, person.signature].filter(Boolean).join(" · ")}
    >
      <PersonAction person={person} />
    </ResultRow>
  );
}

/** 发消息 to a friend, 去处理 for who has asked me, 加好友 to anybody else, a word where none fits. */
function PersonAction({ person }: { person: WirePerson }) {
  const t = useTranslations("dialogs.find");
  const dialogs = useDialogs();
  const navigation = useNavigation();
  const meId = useMessenger((state) => state.messenger.me.id);
  const friend = useMessenger((state) => state.messenger.friends[person.id]);
  const hasAsked = useMessenger((state) =>
    Object.values(state.messenger.requests).some((request) => request.to.id === person.id),
  );
  const hasAskedMe = useMessenger((state) =>
    Object.values(state.messenger.requests).some((request) => request.from.id === person.id),
  );
  const target = { isSelf: person.id === meId, isFriend: friend !== undefined };
  if (friend) {
    const chat = () => {
      dialogs.close();
      navigation.open(friend.conversationId);
    };
    return (
      <Button size="sm" onClick={chat}>
        {t("chat")}
      </Button>
    );
  }
  if (hasAskedMe)
    return (
      <Button size="sm" variant="primary" onClick={() => dialogs.open({ kind: "requests" })}>
        {t("answer")}
      </Button>
    );
  if (hasAsked) return <ResultWord>{t("asked")}</ResultWord>;
  if (!can("friend.request", standingOutside(meId, 0), target)) return <ResultWord>{t("me")}</ResultWord>;
  return (
    <Button size="sm" variant="primary" onClick={() => dialogs.open({ kind: "friend-request", person })}>
      {t("befriend")}
    </Button>
  );
}
