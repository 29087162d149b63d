"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { EVERYONE_ID } from "#lib/contract/wire.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import { can } from "#lib/domain/policy.ts";
import type { Candidate } from "./mention-candidates.ts";

/** What is typed for it, in any language of the page. */
const words = ["全体成员", "所有人", "全员", "everyone", "all"];

function fits(typed: string, name: string): boolean {
  const wanted = foldName(typed);
  return [...words, foldName(name)].some((word) => word.startsWith(wanted));
}

export type Everyone = {
  /** What stands before the members in the list; null: may not be named, or something else is meant. */
  candidate: Candidate | null;
  /** How often I may still name everybody today; null: not known yet. */
  left: number | null;
};

/** @全体成员, for who may do so: looks up how often today whenever the list opens. `typed` is null while it is closed. */
export function useEveryone(conversationId: number, typed: string | null): Everyone {
  const t = useTranslations("composer.mention");
  const client = useMessengerClient();
  const mayName = useMessenger((state) =>
    can("group.name-everyone", selectStanding(state, conversationId, 0)),
  );
  const [left, setLeft] = useState<number | null>(null);
  const isAsked = mayName && typed !== null;
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    void client.query("group:everyone-left", { conversationId }).then((answer) => {
      if (isCurrent && answer.ok) setLeft(answer.value.left);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, conversationId, isAsked]);
  const name = t("everyone");
  const isMeant = isAsked && fits(typed, name);
  return useMemo(() => ({ candidate: isMeant ? everyoneAs(name) : null, left }), [isMeant, name, left]);
}

/** Everybody, as if they were one member: named, sent and shown in the same way. */
function everyoneAs(name: string): Candidate {
  const person = { id: EVERYONE_ID, number: 0, name, signature: "" };
  const member = { person, role: "member", card: "", title: "", joinedAt: "", silencedUntil: null } as const;
  return { member, name, remark: "" };
}
