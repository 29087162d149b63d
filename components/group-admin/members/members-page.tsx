"use client";

import { Download, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { BulkKind } from "#lib/contract/group/bulk.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
import { BulkList } from "./bulk-list.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { type AdminMember, everybody, type MemberSort } from "./member-filter.ts";
import { MemberTable } from "./member-table.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useAdminMembers } from "./use-admin-members.ts";
import { useExport } from "./use-export.ts";
import { useLinks } from "./use-links.ts";
import { useSelection } from "./use-selection.ts";
import { useShownMembers } from "./use-shown-members.ts";

/** 成员: everybody in the group, found, sorted, chosen, and what is done to many at once. */
export function MembersPage({ conversationId }: { conversationId: number }) {
  const members = useAdminMembers(conversationId);
  return (
    <div className="flex flex-col gap-4">
      <BulkList conversationId={conversationId} />
      {members === null ? <Loading /> : <Members conversationId={conversationId} members={members} />}
    </div>
  );
}

function Loading() {
  const t = useTranslations("groupAdmin.members");
  return (
    <p role="status" className="flex items-center justify-center gap-2 py-10 text-[13px] text-muted">
      <Spinner />
      {t("loading")}
    </p>
  );
}

function Members({ conversationId, members }: { conversationId: number; members: AdminMember[] }) {
  const t = useTranslations("groupAdmin.members");
  const [filter, setFilter] = useState(everybody);
  const [sort, setSort] = useState<MemberSort>({ key: "role", isDescending: false });
  const [asked, setAsked] = useState<BulkKind | null>(null);
  const shown = useShownMembers(members, filter, sort);
  const selection = useSelection(members, shown);
  const links = useLinks(conversationId);
  const exportCsv = useExport(conversationId);
  const chosen = members.filter(({ member }) => selection.ids.has(member.person.id));
  return (
    <>
      <FilterBar links={links} filter={filter} sort={sort} onFilter={setFilter} onSort={setSort} />
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-[13px] text-muted tabular-nums">
          {t("count", { shown: shown.length, total: members.length })}
        </p>
        <Button size="sm" disabled={shown.length === 0} onClick={() => exportCsv(shown)}>
          <Download aria-hidden size={16} />
          {t("exportShown", { count: shown.length })}
        </Button>
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={Users} title={t("nobody")} hint={t("nobodyHint")} />
      ) : (
        <MemberTable
          conversationId={conversationId}
          members={shown}
          selection={selection}
          sort={sort}
          onSort={setSort}
        />
      )}
      {selection.ids.size > 0 && (
        <SelectionBar
          conversationId={conversationId}
          chosen={chosen}
          onAct={setAsked}
          onExport={() => exportCsv(chosen)}
          onClear={selection.clear}
        />
      )}
      {asked && (
        <BulkDialog
          conversationId={conversationId}
          kind={asked}
          chosen={chosen}
          onClose={() => setAsked(null)}
          onStarted={selection.clear}
        />
      )}
    </>
  );
}
