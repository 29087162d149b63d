"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { memberRows } from "#components/members/member-rows.ts";
import { useNameOf } from "#components/members/use-name-of.ts";
import { ListSearch } from "#components/ui/list-search.tsx";
import { RowList } from "#components/ui/row-list.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { PersonPickerRow } from "./person-picker-row.tsx";

type MemberPickerProps = {
  conversationId: number;
  /** Who may be picked; others are not shown. */
  isOffered: (member: WireMember) => boolean;
  pickedId: number | null;
  onPick: (personId: number) => void;
};

const ROW_HEIGHT = 48;

/** Picks one member of a group from a searched list. */
export function MemberPicker({ conversationId, isOffered, pickedId, onPick }: MemberPickerProps) {
  const t = useTranslations("dialogs.memberPicker");
  const [text, setText] = useState("");
  const nameOf = useNameOf();
  const presences = useMessenger((state) => state.presences);
  const { value, refusal, reload } = useGroupQuery("member:list", { conversationId }, ["log"]);
  const offered = useMemo(() => value?.members.filter(isOffered) ?? [], [value, isOffered]);
  const shown = useMemo(
    () => memberRows(offered, presences, nameOf, text.trim()),
    [offered, presences, nameOf, text],
  );
  if (value === null)
    return (
      <Waiting refusal={refusal} onRetry={reload}>
        {t("loading")}
      </Waiting>
    );
  return (
    <div className="flex flex-col gap-2">
      <ListSearch label={t("search")} text={text} onChange={setText} />
      {shown.length === 0 ? (
        <p className="py-6 text-center text-[13px] text-muted">
          {t(offered.length === 0 ? "nobody" : "nothing")}
        </p>
      ) : (
        <RowList
          rows={shown}
          keyOf={({ person }) => String(person.id)}
          label={t("label")}
          rowHeight={ROW_HEIGHT}
          className="h-60 flex-none overflow-hidden rounded-lg border border-line"
        >
          {(member, tabIndex) => (
            <PersonPickerRow
              person={member.person}
              title={nameOf(member)}
              isPicked={member.person.id === pickedId}
              tabIndex={tabIndex}
              onToggle={() => onPick(member.person.id)}
            />
          )}
        </RowList>
      )}
    </div>
  );
}
