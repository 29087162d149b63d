"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ConversationAvatar } from "#components/contacts/conversations/conversation-avatar.tsx";
import { matches } from "#components/contacts/rows/match.ts";
import { ListSearch } from "#components/ui/list-search.tsx";
import { RowList } from "#components/ui/row-list.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { selectConversationList, selectStanding, selectTitleOf } from "#lib/client/selectors.ts";
import type { ClientState } from "#lib/client/types.ts";
import { can } from "#lib/domain/policy.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { PickedChips } from "./picked-chips.tsx";
import { PickerRow } from "./picker-row.tsx";

type ConversationPickerProps = {
  picked: readonly number[];
  onChange: (picked: number[]) => void;
  /** Where it cannot be sent to. */
  exceptId: number;
  max: number;
};

const ROW_HEIGHT = 48;

/** Picks conversations in which I may say something, the latest first; those picked stand above as chips. */
export function ConversationPicker({ picked, onChange, exceptId, max }: ConversationPickerProps) {
  const t = useTranslations("dialogs.shareGroup");
  const [text, setText] = useState("");
  const offered = useOffered(exceptId);
  const shown = useMemo(
    () => offered.filter(({ names, number }) => matches(text, names, number)),
    [offered, text],
  );
  const chips = picked.flatMap((id) => offered.find((one) => one.id === id) ?? []);
  const toggle = (id: number) =>
    onChange(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id].slice(0, max));

  return (
    <div className="flex flex-col gap-2">
      <PickedChips picked={chips} label={t("picked", { count: picked.length })} onRemove={toggle} />
      {offered.length > 0 && <ListSearch label={t("search")} text={text} onChange={setText} />}
      {shown.length === 0 ? (
        <p className="py-6 text-center text-[13px] text-muted">
          {t(offered.length === 0 ? "noConversations" : "nothing")}
        </p>
      ) : (
        <RowList
          rows={shown}
          keyOf={({ id }) => String(id)}
          label={t("label")}
          rowHeight={ROW_HEIGHT}
          className="h-72 flex-none overflow-hidden rounded-lg border border-line"
        >
          {({ id, name, conversation }, tabIndex) => (
            <PickerRow
              avatar={<ConversationAvatar conversation={conversation} />}
              title={name}
              note={conversation.group && t("members", { count: conversation.group.memberCount })}
              isPicked={picked.includes(id)}
              tabIndex={tabIndex}
              onToggle={() => toggle(id)}
            />
          )}
        </RowList>
      )}
    </div>
  );
}

function useOffered(exceptId: number) {
  const client = useMessengerClient();
  const conversations = useMessenger(selectConversationList);
  return useMemo(() => {
    const state = client.getState();
    const mayWrite = ({ id }: ConversationState) =>
      id !== exceptId && can("message.send", selectStanding(state, id, Date.now()));
    return conversations.filter(mayWrite).map((conversation) => ({
      id: conversation.id,
      conversation,
      name: selectTitleOf(state, conversation),
      ...soughtBy(state, conversation),
    }));
  }, [client, conversations, exceptId]);
}

/** What a conversation is found by: the names of whom or what it is with, and the number. */
function soughtBy({ messenger }: ClientState, { group, peerId, membership }: ConversationState) {
  if (group) return { names: [group.name, membership.remark], number: group.number };
  const { name = "", number = 0 } = messenger.people[peerId ?? 0] ?? {};
  return { names: [name, messenger.friends[peerId ?? 0]?.remark ?? ""], number };
}
