"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireActivityEntry } from "#lib/contract/group/activities.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { NumberedLine } from "../chain/numbered-line.tsx";
import { useNames } from "../use-names.ts";

type ChainLinesProps = {
  conversationId: number;
  entries: readonly WireActivityEntry[];
  people: readonly WirePerson[];
};

/** Every line of a 接龙. There may be thousands: those that are not seen are not laid out. */
export function ChainLines({ conversationId, entries, people }: ChainLinesProps) {
  const t = useTranslations("activities.chain");
  const nameOf = useNames(conversationId);
  const personOf = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
  const myId = useMessenger(({ messenger }) => messenger.me.id);
  return (
    <ol
      aria-label={t("all")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      className="max-h-80 overflow-y-auto rounded-lg border border-line px-2 py-1.5"
    >
      {entries.map(({ personId, text }, at) => (
        <li key={personId} className="[contain-intrinsic-size:auto_24px] [content-visibility:auto]">
          <NumberedLine
            number={at + 1}
            name={nameOf(personId, personOf.get(personId))}
            text={text}
            isOwn={personId === myId}
          />
        </li>
      ))}
    </ol>
  );
}
