"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useMoment } from "#components/board/use-moment.ts";
import { ContactRow } from "#components/contacts/contact-row.tsx";
import { matches } from "#components/contacts/rows/match.ts";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Input } from "#components/ui/input.tsx";
import { RowList } from "#components/ui/row-list.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import type { WireReceipt } from "#lib/contract/group/board-queries.ts";

const ROW_HEIGHT = 48;

type Side = "confirmed" | "unconfirmed";

/** Who has confirmed, who has not; found by name, card or number. */
export function ReceiptLists({ receipts }: { receipts: readonly WireReceipt[] }) {
  const t = useTranslations("groupAdmin.announcements.receipts");
  const [side, setSide] = useState<Side>("unconfirmed");
  const [text, setText] = useState("");
  const sides = useMemo(
    () => ({
      confirmed: receipts.filter(({ confirmedAt }) => confirmedAt !== null),
      unconfirmed: receipts.filter(({ confirmedAt }) => confirmedAt === null),
    }),
    [receipts],
  );
  const shown = useMemo(
    () => sides[side].filter(({ person, card }) => matches(text.trim(), [person.name, card], person.number)),
    [sides, side, text],
  );
  const label = (one: Side) => t("side", { state: t(one), count: sides[one].length });
  return (
    <div className="flex flex-col gap-3">
      <Segmented<Side>
        label={t("state")}
        value={side}
        segments={[
          { value: "unconfirmed", label: label("unconfirmed") },
          { value: "confirmed", label: label("confirmed") },
        ]}
        onChange={setSide}
        className="flex"
      />
      <Input
        icon={Search}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={t("search")}
        placeholder={t("search")}
        autoComplete="off"
        spellCheck={false}
      />
      {shown.length === 0 ? (
        <p role="status" className="flex h-72 items-center justify-center text-[13px] text-muted">
          {t(text.trim() ? "nothing" : side === "confirmed" ? "nobodyYet" : "everybody")}
        </p>
      ) : (
        <RowList
          rows={shown}
          keyOf={({ person }) => String(person.id)}
          label={label(side)}
          rowHeight={ROW_HEIGHT}
          className="-mx-2 h-72 flex-none"
        >
          {(receipt, tabIndex) => <ReceiptRow receipt={receipt} tabIndex={tabIndex} />}
        </RowList>
      )}
    </div>
  );
}

function ReceiptRow({ receipt, tabIndex }: { receipt: WireReceipt; tabIndex: 0 | -1 }) {
  const moment = useMoment();
  const dialogs = useDialogs();
  const { person, card, confirmedAt } = receipt;
  return (
    <ContactRow
      isDense
      tabIndex={tabIndex}
      avatar={<Avatar size="sm" name={person.name} seed={person.number} />}
      title={card || person.name}
      aside={
        <span className="shrink-0 text-[12px] text-faint tabular-nums">
          {confirmedAt ? moment(confirmedAt) : person.number}
        </span>
      }
      onOpen={() => dialogs.open({ kind: "person", person })}
    />
  );
}
