"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { friendTitle, sortFriends } from "#components/contacts/rows/friend-rows.ts";
import { matches } from "#components/contacts/rows/match.ts";
import { ListSearch } from "#components/ui/list-search.tsx";
import { RowList } from "#components/ui/row-list.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectPersonName } from "#lib/client/selectors.ts";
import { PersonPickerRow } from "./person-picker-row.tsx";
import { PickedChips } from "./picked-chips.tsx";

type FriendPickerProps = {
  picked: readonly number[];
  onChange: (picked: number[]) => void;
  /** Friends who are in already: shown, not to be picked. */
  memberIds?: ReadonlySet<number>;
  max: number;
};

const ROW_HEIGHT = 48;

/** Picks friends from a searched list; those picked stand above it as chips. */
export function FriendPicker({ picked, onChange, memberIds, max }: FriendPickerProps) {
  const t = useTranslations("dialogs.picker");
  const [text, setText] = useState("");
  const friends = useMessenger((state) => state.messenger.friends);
  const presences = useMessenger((state) => state.presences);
  const shown = useMemo(
    () =>
      sortFriends(Object.values(friends), presences).filter((friend) =>
        matches(text, [friend.person.name, friend.remark], friend.person.number),
      ),
    [friends, presences, text],
  );
  const names = useMessenger((state) => picked.map((id) => selectPersonName(state, id)));
  const chips = picked.map((id, at) => ({ id, name: names[at] ?? "" }));
  const hasFriends = Object.keys(friends).length > 0;
  const toggle = (id: number) =>
    onChange(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id].slice(0, max));

  return (
    <div className="flex flex-col gap-2">
      <PickedChips picked={chips} label={t("picked", { count: picked.length })} onRemove={toggle} />
      {hasFriends && <ListSearch label={t("search")} text={text} onChange={setText} />}
      {shown.length === 0 ? (
        <p className="py-6 text-center text-[13px] text-muted">{t(hasFriends ? "nothing" : "noFriends")}</p>
      ) : (
        <RowList
          rows={shown}
          keyOf={(friend) => String(friend.person.id)}
          label={t("label")}
          rowHeight={ROW_HEIGHT}
          canFocus={(friend) => !memberIds?.has(friend.person.id)}
          className="h-60 flex-none overflow-hidden rounded-lg border border-line"
        >
          {(friend, tabIndex) => (
            <PersonPickerRow
              person={friend.person}
              title={friendTitle(friend)}
              isPicked={picked.includes(friend.person.id)}
              isMember={memberIds?.has(friend.person.id) ?? false}
              tabIndex={tabIndex}
              onToggle={() => toggle(friend.person.id)}
            />
          )}
        </RowList>
      )}
    </div>
  );
}
