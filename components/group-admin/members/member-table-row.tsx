"use client";

import { VolumeX } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { useListTime } from "#components/contacts/use-list-time.ts";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { cn } from "#components/ui/cn.ts";
import { rowMain } from "#components/ui/row-list.tsx";
import { activityLevel } from "#lib/domain/activity-level.ts";
import { CheckBox } from "./check-box.tsx";
import { columns } from "./columns.ts";
import type { AdminMember } from "./member-filter.ts";
import { MemberTableMenu } from "./member-table-menu.tsx";

type MemberTableRowProps = {
  conversationId: number;
  row: AdminMember;
  isChosen: boolean;
  onToggle: (personId: number, isRange: boolean) => void;
  tabIndex: 0 | -1;
};

/** One member: who, how active, since when; chosen by the box at its beginning. */
export const MemberTableRow = memo(function MemberTableRow(props: MemberTableRowProps) {
  const { conversationId, row, isChosen, onToggle, tabIndex } = props;
  const t = useTranslations("groupAdmin.members");
  const common = useTranslations("common.level");
  const listTime = useListTime();
  const { member, joinedAt, lastSpokeAt, activeHours } = row;
  const { person, card } = member;
  const name = card || person.name;
  const level = common("named", { level: activityLevel(activeHours) });
  const joined = listTime(new Date(joinedAt).toISOString());
  const spoke = lastSpokeAt === null ? t("never") : listTime(new Date(lastSpokeAt).toISOString());
  return (
    <div
      className={cn("flex h-14 items-center gap-2 px-1 hover:bg-hover", columns, isChosen && "bg-selected")}
    >
      <CheckBox
        {...rowMain}
        tabIndex={tabIndex}
        label={t("select", { name })}
        isChecked={isChosen}
        onToggle={(isRange) => onToggle(person.id, isRange)}
      />
      <Who conversationId={conversationId} row={row} tabIndex={tabIndex} small={`${level} · ${spoke}`} />
      <span className="truncate text-[13px] max-sm:hidden">{level}</span>
      <span className="truncate text-[13px] text-muted tabular-nums max-sm:hidden">{joined}</span>
      <span className="truncate text-[13px] text-muted tabular-nums max-sm:hidden">{spoke}</span>
      <MemberTableMenu conversationId={conversationId} member={member} name={name} tabIndex={tabIndex} />
    </div>
  );
});

type WhoProps = Pick<MemberTableRowProps, "conversationId" | "row" | "tabIndex"> & {
  /** On a phone, instead of the columns. */
  small: string;
};

/** Opens the member's card. */
function Who({ conversationId, row, tabIndex, small }: WhoProps) {
  const t = useTranslations("groupAdmin.members");
  const dialogs = useDialogs();
  const { person, card, role, title } = row.member;
  const isSilenced = (row.silencedUntil ?? 0) > Date.now();
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      onClick={() => dialogs.open({ kind: "person", person, conversationId })}
      className="flex h-full min-w-0 flex-1 items-center gap-2.5 text-start focus-visible:-outline-offset-2"
    >
      <Avatar size="sm" name={person.name} seed={person.number} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex min-w-0 items-center gap-1.5">
          <bdi className="truncate">{card || person.name}</bdi>
          {role !== "member" && (
            <Badge tone={role === "owner" ? "warning" : "accent"}>{t(`roles.${role}`)}</Badge>
          )}
          {title && <Badge className="max-w-24 truncate">{title}</Badge>}
          {isSilenced && (
            <VolumeX role="img" aria-label={t("isSilenced")} size={14} className="shrink-0 text-danger" />
          )}
        </span>
        <span className="truncate text-[12px] text-muted tabular-nums">
          <span className="sm:hidden">{small}</span>
          <span className="max-sm:hidden">
            {person.number}
            {card !== "" && ` · ${person.name}`}
          </span>
        </span>
      </span>
    </button>
  );
}
