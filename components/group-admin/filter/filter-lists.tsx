"use client";

import { ListFilter, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { QueryState } from "#components/ui/query-state.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireFilter } from "#lib/contract/group/filter-queries.ts";
import { limits } from "#lib/contract/limits.ts";
import { PageSection } from "../page-section.tsx";
import { FilterDialog } from "./filter-dialog.tsx";
import { FilterRow } from "./filter-row.tsx";

/** 词库: the lists of words, and what becomes of messages with one of them. */
export function FilterLists({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.filter.lists");
  const query = useGroupQuery("group:filters", { conversationId }, ["filters"]);
  const [edited, setEdited] = useState<WireFilter | "new" | null>(null);
  const filters = query.value?.filters ?? [];
  const isFull = filters.length >= limits.filtersPerGroup;
  const create = (
    <Button size="sm" variant="primary" disabled={isFull} onClick={() => setEdited("new")}>
      <Plus aria-hidden size={16} />
      {t("new")}
    </Button>
  );
  return (
    <PageSection title={t("title")} action={filters.length > 0 && create}>
      <QueryState query={query}>
        {filters.length === 0 ? (
          <EmptyState icon={ListFilter} title={t("empty")} hint={t("emptyHint")} action={create} />
        ) : (
          <ul className="divide-y divide-line">
            {filters.map((filter) => (
              <FilterRow
                key={filter.id}
                conversationId={conversationId}
                filter={filter}
                onEdit={() => setEdited(filter)}
              />
            ))}
          </ul>
        )}
      </QueryState>
      {isFull && <p className="px-4 py-2 text-[12px] text-faint">{t("full", { max: filters.length })}</p>}
      {edited && (
        <FilterDialog
          open
          onOpenChange={(isOpen) => !isOpen && setEdited(null)}
          conversationId={conversationId}
          filter={edited === "new" ? null : edited}
        />
      )}
    </PageSection>
  );
}
