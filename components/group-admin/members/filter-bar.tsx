"use client";

import { ArrowDownWideNarrow, ArrowUpNarrowWide, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import type { Role } from "#lib/contract/wire.ts";
import { FilterSelect } from "./filter-select.tsx";
import { type MemberFilter, type MemberSort, type SortKey, sortKeys } from "./member-filter.ts";

const roles: readonly Role[] = ["owner", "admin", "member"];
const silences = [7, 30, 90, 180] as const;
const ANY = "any";

type FilterBarProps = {
  /** The group's invitation links, as far as the reader may see them. */
  links: readonly { id: number; name: string }[];
  filter: MemberFilter;
  sort: MemberSort;
  onFilter: (filter: MemberFilter) => void;
  onSort: (sort: MemberSort) => void;
};

/** Who is shown, and in which order. */
export function FilterBar({ links, filter, sort, onFilter, onSort }: FilterBarProps) {
  const t = useTranslations("groupAdmin.members");
  return (
    <div className="flex flex-col gap-2">
      <Input
        icon={Search}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        aria-label={t("search")}
        placeholder={t("searchPlaceholder")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        <FilterSelect
          label={t("role")}
          value={filter.role ?? ANY}
          choices={[
            { value: ANY, label: t("anyRole") },
            ...roles.map((value) => ({ value, label: t(`roles.${value}`) })),
          ]}
          onChoose={(value) => onFilter({ ...filter, role: value === ANY ? null : value })}
        />
        <FilterSelect
          label={t("silence")}
          value={filter.silentDays === null ? ANY : String(filter.silentDays)}
          choices={[
            { value: ANY, label: t("anySilence") },
            ...silences.map((days) => ({ value: String(days), label: t("silentFor", { days }) })),
          ]}
          onChoose={(value) => onFilter({ ...filter, silentDays: value === ANY ? null : Number(value) })}
        />
        <FilterSelect
          label={t("silenced")}
          value={filter.isSilenced ? "silenced" : ANY}
          choices={[
            { value: ANY, label: t("anySilenced") },
            { value: "silenced", label: t("onlySilenced") },
          ]}
          onChoose={(value) => onFilter({ ...filter, isSilenced: value !== ANY })}
        />
        {links.length > 0 && (
          <FilterSelect
            label={t("link")}
            value={filter.linkId === null ? ANY : String(filter.linkId)}
            choices={[
              { value: ANY, label: t("anyLink") },
              ...links.map(({ id, name }) => ({ value: String(id), label: t("throughLink", { name }) })),
            ]}
            onChoose={(value) => onFilter({ ...filter, linkId: value === ANY ? null : Number(value) })}
          />
        )}
        <span className="flex min-w-0 gap-1 sm:hidden">
          <FilterSelect<SortKey>
            label={t("sort")}
            value={sort.key}
            choices={sortKeys.map((value) => ({ value, label: t(`columns.${value}`) }))}
            onChoose={(key) => onSort({ ...sort, key })}
            className="min-w-0 flex-1"
          />
          <IconButton
            icon={sort.isDescending ? ArrowDownWideNarrow : ArrowUpNarrowWide}
            label={t(sort.isDescending ? "descending" : "ascending")}
            tooltipSide={null}
            onClick={() => onSort({ ...sort, isDescending: !sort.isDescending })}
          />
        </span>
      </div>
    </div>
  );
}
