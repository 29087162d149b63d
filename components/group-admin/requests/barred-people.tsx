"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useListTime } from "#components/contacts/use-list-time.ts";
import { useAct } from "#components/dialogs/use-act.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import type { WireBar } from "#lib/contract/group/joining.ts";
import { PageSection } from "../page-section.tsx";
import { useNameOf } from "../use-name-of.ts";
import { EmptyList } from "./empty-list.tsx";

type BarredPeopleProps = { conversationId: number; bars: readonly WireBar[] };

/** Who cannot come in, ignored or removed for good, and the way to let them ask again. */
export function BarredPeople({ conversationId, bars }: BarredPeopleProps) {
  const t = useTranslations("groupAdmin.requests");
  return (
    <PageSection title={t("bars")}>
      {bars.length === 0 ? (
        <EmptyList>{t("barsEmpty")}</EmptyList>
      ) : (
        <ul className="divide-y divide-line">
          {bars.map((bar) => (
            <BarRow key={bar.person.id} conversationId={conversationId} bar={bar} />
          ))}
        </ul>
      )}
    </PageSection>
  );
}

function BarRow({ conversationId, bar }: { conversationId: number; bar: WireBar }) {
  const t = useTranslations("groupAdmin.requests");
  const listTime = useListTime();
  const act = useAct();
  const [isBusy, setIsBusy] = useState(false);
  const { person, kind, by, at } = bar;
  const nameOf = useNameOf(conversationId, by ? [person, by] : [person]);
  const name = nameOf(person.id);
  const lift = async () => {
    setIsBusy(true);
    await act("group:lift-bar", { conversationId, personId: person.id });
    setIsBusy(false);
  };
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <Avatar size="sm" name={person.name} seed={person.number} />
      <span className="min-w-0 flex-1 text-[13px]">
        <span className="flex items-center gap-2">
          <span className="truncate">{name}</span>
          <Badge tone={kind === "barred" ? "danger" : "neutral"}>{t(kind)}</Badge>
        </span>
        <span className="block truncate text-[12px] text-muted">
          {[by && t("by", { name: nameOf(by.id) }), listTime(at)].filter(Boolean).join(" · ")}
        </span>
      </span>
      <Button size="sm" isBusy={isBusy} aria-label={t("liftOne", { name })} onClick={lift}>
        {t("lift")}
      </Button>
    </li>
  );
}
