"use client";

import { ContactRow } from "#components/contacts/contact-row.tsx";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { RowList } from "#components/ui/row-list.tsx";
import type { WirePerson } from "#lib/contract/wire.ts";

const ROW_HEIGHT = 48;
/** More than these are scrolled through. */
const ROWS_SHOWN = 6;

/** Somebody in a list: what they are called, what they did, when. */
export type PersonLine = {
  id: number;
  person: WirePerson | undefined;
  name: string;
  text?: string;
  aside: string;
};

type PersonRowsProps = {
  label: string;
  rows: readonly PersonLine[];
  /** What is said where there are none. */
  nothing: string;
};

/** People of an activity; each opens their card. */
export function PersonRows({ label, rows, nothing }: PersonRowsProps) {
  if (rows.length === 0)
    return (
      <p role="status" className="py-4 text-center text-[13px] text-muted">
        {nothing}
      </p>
    );
  return (
    <div style={{ height: Math.min(rows.length, ROWS_SHOWN) * ROW_HEIGHT }} className="-mx-2">
      <RowList
        rows={rows}
        keyOf={({ id }) => String(id)}
        label={label}
        rowHeight={ROW_HEIGHT}
        className="h-full"
      >
        {(row, tabIndex) => <PersonRow row={row} tabIndex={tabIndex} />}
      </RowList>
    </div>
  );
}

function PersonRow({ row, tabIndex }: { row: PersonLine; tabIndex: 0 | -1 }) {
  const dialogs = useDialogs();
  const { id, person, name, text, aside } = row;
  return (
    <ContactRow
      isDense
      tabIndex={tabIndex}
      avatar={<Avatar size="sm" name={person?.name ?? name} seed={person?.number ?? id} />}
      title={<bdi>{name}</bdi>}
      aside={<span className="text-[12px] text-faint tabular-nums">{aside}</span>}
      below={text}
      onOpen={() => person && dialogs.open({ kind: "person", person })}
    />
  );
}
