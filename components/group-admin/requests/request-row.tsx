"use client";

import { EllipsisVertical, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useListTime } from "#components/contacts/use-list-time.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "#components/ui/menu.tsx";
import type { WireJoinRequest } from "#lib/contract/group/joining.ts";
import { useNameOf } from "../use-name-of.ts";

type RequestRowProps = {
  conversationId: number;
  request: WireJoinRequest;
  isPicked: boolean;
  isBusy: boolean;
  onPick: () => void;
  onAnswer: (how: "accept" | "decline" | "ignore") => void;
};

/** Somebody who wants to come in: who, why, what they answered, and what can be said to it. */
export function RequestRow({ conversationId, request, isPicked, isBusy, onPick, onAnswer }: RequestRowProps) {
  const t = useTranslations("groupAdmin.requests");
  const listTime = useListTime();
  const { person, createdAt } = request;
  const name = useNameOf(conversationId, [person])(person.id);
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
      <input
        type="checkbox"
        aria-label={t("pick", { name })}
        checked={isPicked}
        onChange={onPick}
        className="mt-2.5 size-4 shrink-0 accent-accent"
      />
      <Avatar name={person.name} seed={person.number} />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex items-baseline gap-2">
          <span className="min-w-0 truncate font-medium">{name}</span>
          <span className="shrink-0 text-[12px] text-faint tabular-nums">{person.number}</span>
          <time dateTime={createdAt} className="ms-auto shrink-0 text-[12px] text-faint">
            {listTime(createdAt)}
          </time>
        </p>
        <RequestWords conversationId={conversationId} request={request} />
      </div>
      <span className="ms-auto flex items-center gap-2">
        <Button size="sm" aria-label={t("declineOne", { name })} onClick={() => onAnswer("decline")}>
          {t("decline")}
        </Button>
        <Button
          size="sm"
          variant="primary"
          aria-label={t("acceptOne", { name })}
          isBusy={isBusy}
          onClick={() => onAnswer("accept")}
        >
          {t("accept")}
        </Button>
        <Menu>
          <MenuTrigger asChild>
            <IconButton icon={EllipsisVertical} size="sm" label={t("more", { name })} />
          </MenuTrigger>
          <MenuContent align="end">
            <MenuItem icon={EyeOff} onSelect={() => onAnswer("ignore")}>
              {t("ignore")}
            </MenuItem>
          </MenuContent>
        </Menu>
      </span>
    </li>
  );
}

/** What a request says, and by which way it came. */
function RequestWords({ conversationId, request }: Pick<RequestRowProps, "conversationId" | "request">) {
  const t = useTranslations("groupAdmin.requests");
  const { note, answer, isRight, invitedBy, linkName } = request;
  const nameOf = useNameOf(conversationId, invitedBy ? [invitedBy] : []);
  return (
    <div className="flex flex-col gap-0.5 text-[13px] text-muted [overflow-wrap:anywhere]">
      {note && <p className="whitespace-pre-wrap">{note}</p>}
      {answer && (
        <p className="flex flex-wrap items-center gap-1.5">
          {t("answer", { answer })}
          {isRight !== null && (
            <Badge tone={isRight ? "accent" : "danger"}>{t(isRight ? "right" : "wrong")}</Badge>
          )}
        </p>
      )}
      {invitedBy && <p>{t("invitedBy", { name: nameOf(invitedBy.id) })}</p>}
      {linkName && <p>{t("throughLink", { name: linkName })}</p>}
    </div>
  );
}
