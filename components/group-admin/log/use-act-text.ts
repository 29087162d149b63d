"use client";

import { useTranslations } from "next-intl";
import { isolated } from "#components/chat/isolated.ts";
import type { WireAct } from "#lib/contract/group/log-queries.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { useNamesIn } from "../use-names-in.ts";
import { useValueText } from "./use-value-text.ts";

/** What was before and after, of one thing, as it is read; null: not said. */
export type ActChange = { key: string; name: string; before: string | null; after: string | null };

/** Names written out before the rest is counted. */
const NAMED = 5;

export type ActText = {
  /** One sentence. An entry that somebody has damaged still has one. */
  sentence: (act: WireAct) => string;
  changes: (act: WireAct) => ActChange[];
};

/**
 * Answers a function that, given the people of a log and who reads it (null: anybody, as in a file), says of its
 * entries what was done, and what was before and after.
 */
export function useActText(
  conversationId: number,
): (people: readonly WirePerson[], readerId: number | null) => ActText {
  const valueText = useValueText();
  const namesIn = useNamesIn(conversationId);
  const t = useTranslations("groupAdmin.log");
  return (people, readerId) => {
    const called = namesIn(people, readerId === null ? "others" : "me");
    const nameOf = (id: number) => (id === readerId ? t("you") : isolated(called(id)));
    const listOf = (ids: readonly number[]) => {
      const names = ids.slice(0, NAMED).map(nameOf).join(t("separator"));
      return ids.length > NAMED ? t("andMore", { names, count: ids.length }) : names;
    };
    return {
      sentence: ({ kind, actorId, targetIds = [], after }) => {
        const name = typeof after?.name === "string" ? isolated(after.name) : "";
        const values = { actor: nameOf(actorId), names: listOf(targetIds), name };
        return t.has(`act.${kind}`) ? t(`act.${kind}`, values) : t("unknown", { ...values, kind });
      },
      changes: ({ before = {}, after = {} }) =>
        [...new Set([...Object.keys(before), ...Object.keys(after)])].map((key) => ({
          key,
          name: t.has(`field.${key}` as "field.name") ? t(`field.${key}` as "field.name") : key,
          before: key in before ? valueText(key, before[key]) : null,
          after: key in after ? valueText(key, after[key]) : null,
        })),
    };
  };
}
