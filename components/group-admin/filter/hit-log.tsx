"use client";

import { ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { QueryState } from "#components/ui/query-state.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireFilterHit } from "#lib/contract/group/filter-queries.ts";
import { limits } from "#lib/contract/limits.ts";
import { MarkedText } from "../marked-text.tsx";
import { MomentText } from "../moment-text.tsx";
import { PageSection } from "../page-section.tsx";
import { useNameOf } from "../use-name-of.ts";
import { actionTones } from "./filter-row.tsx";

const SHOWN_AT_FIRST = 20;

/** 命中记录: who wrote what, which list caught it, and what came of it. */
export function HitLog({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.filter.hits");
  const [beforeIds, setBeforeIds] = useState<readonly (number | null)[]>([null]);
  return (
    <PageSection title={t("title")}>
      {beforeIds.map((beforeId, index) => (
        <HitPage
          key={beforeId ?? 0}
          conversationId={conversationId}
          beforeId={beforeId}
          onOlder={
            index === beforeIds.length - 1 ? (id) => setBeforeIds((before) => [...before, id]) : undefined
          }
        />
      ))}
    </PageSection>
  );
}

type HitPageProps = {
  conversationId: number;
  /** null: the newest. */
  beforeId: number | null;
  /** Shows what is older than this one, too; missing where that is shown already. */
  onOlder: ((beforeId: number) => void) | undefined;
};

function HitPage({ conversationId, beforeId, onOlder }: HitPageProps) {
  const t = useTranslations("groupAdmin.filter.hits");
  const isFirst = beforeId === null;
  const limit = isFirst ? SHOWN_AT_FIRST : limits.hitsPage;
  // What is older changes no more.
  const query = useGroupQuery(
    "group:filter-hits",
    { conversationId, beforeId, limit },
    isFirst ? ["hits"] : [],
  );
  const { hits = [], people = [], hasOlder = false } = query.value ?? {};
  const nameOf = useNameOf(conversationId, people);
  const last = hits.at(-1);
  return (
    <QueryState query={query}>
      {isFirst && hits.length === 0 && (
        <EmptyState icon={ScrollText} title={t("empty")} hint={t("emptyHint")} />
      )}
      <ul className="divide-y divide-line border-line [&:not(:first-of-type)]:border-t">
        {hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} name={nameOf(hit.senderId)} />
        ))}
      </ul>
      {hasOlder && last && onOlder && (
        <div className="border-t border-line p-2 text-center">
          <Button variant="ghost" size="sm" onClick={() => onOlder(last.id)}>
            {t("older")}
          </Button>
        </div>
      )}
    </QueryState>
  );
}

function HitRow({ hit, name }: { hit: WireFilterHit; name: string }) {
  const t = useTranslations("groupAdmin.filter");
  return (
    <li className="px-4 py-3">
      <p className="mb-1 flex flex-wrap items-center gap-x-2 text-[12px] text-faint">
        <bdi className="font-medium text-muted">{name}</bdi>
        <MomentText at={hit.at} />
        <Badge tone={actionTones[hit.action]}>{t(`action.${hit.action}`)}</Badge>
        <span>{t("hits.by", { list: hit.filterName, word: hit.word })}</span>
      </p>
      <MarkedText text={hit.body} places={hit.places} />
    </li>
  );
}
