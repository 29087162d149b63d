"use client";

import { UserPlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useMemo, useState } from "react";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ListSearch } from "#components/ui/list-search.tsx";
import { RowList } from "#components/ui/row-list.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { can } from "#lib/domain/policy.ts";
import { MemberRow } from "./member-row.tsx";
import { memberRows } from "./member-rows.ts";
import { useNameOf } from "./use-name-of.ts";

const ROW_HEIGHT = 48;

type MembersPanelProps = {
  conversationId: number;
  /** Where the panel lies over the chat: takes it away. */
  onClose?: () => void;
};

/** The members of a group: who they are, who is there, what I may do with them. */
export const MembersPanel = memo(function MembersPanel(props: MembersPanelProps) {
  const { conversationId, onClose } = props;
  const t = useTranslations("contacts.members");
  const [text, setText] = useState("");
  const members = useMessenger((state) => state.messenger.conversations[conversationId]?.members ?? null);
  const shown = useShownMembers(conversationId, text.trim());
  return (
    <section aria-label={t("label")} className="flex h-full min-h-0 flex-col bg-panel-muted">
      <MembersHeader conversationId={conversationId} onClose={onClose} />
      <div className="px-3 pb-2">
        <ListSearch label={t("search")} text={text} onChange={setText} />
      </div>
      <HiddenNote conversationId={conversationId} />
      {members === null ? (
        <Waiting>{t("loading")}</Waiting>
      ) : shown.length === 0 ? (
        <p role="status" className="py-6 text-center text-[13px] text-muted">
          {t("nothing")}
        </p>
      ) : (
        <RowList
          rows={shown}
          keyOf={(row) => String(row.person.id)}
          label={t("label")}
          rowHeight={ROW_HEIGHT}
        >
          {(member, tabIndex) => (
            <MemberRow
              conversationId={conversationId}
              member={member}
              tabIndex={tabIndex}
              onMentioned={onClose}
            />
          )}
        </RowList>
      )}
    </section>
  );
});

/** Why there are so few of them. */
function HiddenNote({ conversationId }: { conversationId: number }) {
  const t = useTranslations("contacts.members");
  const seesAll = useMessenger((state) =>
    can("group.list-members", selectStanding(state, conversationId, 0)),
  );
  return seesAll ? null : <p className="px-4 pb-2 text-[12px] text-muted">{t("hidden")}</p>;
}

function useShownMembers(conversationId: number, text: string) {
  const members = useMessenger((state) => state.messenger.conversations[conversationId]?.members ?? null);
  const nameOf = useNameOf();
  const presences = useMessenger((state) => state.presences);
  return useMemo(
    () => memberRows(Object.values(members ?? {}), presences, nameOf, text),
    [members, nameOf, presences, text],
  );
}

function MembersHeader({ conversationId, onClose }: MembersPanelProps) {
  const t = useTranslations("contacts.members");
  const dialogs = useDialogs();
  const members = useMessenger((state) => state.messenger.conversations[conversationId]?.members ?? null);
  const total = useMessenger(
    (state) => state.messenger.conversations[conversationId]?.group?.memberCount ?? 0,
  );
  const presences = useMessenger((state) => state.presences);
  const mayInvite = useMessenger((state) => can("group.invite", selectStanding(state, conversationId, 0)));
  const online = useMessenger((state) => {
    const me = state.messenger.me;
    const others = Object.keys(members ?? {}).filter((id) => Number(id) !== me.id && id in presences).length;
    return others + Number(state.connection.kind === "online" && me.status !== "invisible");
  });
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 ps-4 pe-3">
      <h2 className="flex min-w-0 flex-1 items-baseline gap-2 font-medium">
        {t("title")}
        <span aria-hidden className="text-[12px] font-normal text-muted tabular-nums">
          {t("count", { online, total })}
        </span>
        <span className="sr-only">{t("countLabel", { online, total })}</span>
      </h2>
      {mayInvite && (
        <IconButton
          icon={UserPlus}
          size="sm"
          label={t("invite")}
          onClick={() => dialogs.open({ kind: "invite", conversationId })}
        />
      )}
      {onClose && <IconButton icon={X} size="sm" label={t("close")} tooltipSide={null} onClick={onClose} />}
    </header>
  );
}
