"use client";

import { useTranslations } from "next-intl";
import { useListTime } from "#components/contacts/use-list-time.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { WireJoinRequest } from "#lib/contract/group/joining.ts";
import { PageSection } from "../page-section.tsx";
import { useNameOf } from "../use-name-of.ts";

type AnsweredRequestsProps = { conversationId: number; requests: readonly WireJoinRequest[] };

/** What was answered lately, by whom and how. Nothing, where nothing was. */
export function AnsweredRequests({ conversationId, requests }: AnsweredRequestsProps) {
  const t = useTranslations("groupAdmin.requests");
  if (requests.length === 0) return null;
  return (
    <PageSection title={t("answered")}>
      <ul className="divide-y divide-line">
        {requests.map((request) => (
          <AnsweredRow key={request.id} conversationId={conversationId} request={request} />
        ))}
      </ul>
    </PageSection>
  );
}

function AnsweredRow({ conversationId, request }: { conversationId: number; request: WireJoinRequest }) {
  const t = useTranslations("groupAdmin.requests");
  const listTime = useListTime();
  const { person, state, reason, answeredBy } = request;
  const nameOf = useNameOf(conversationId, answeredBy ? [person, answeredBy] : [person]);
  const at = request.answeredAt ?? request.createdAt;
  const isOwn = answeredBy?.id === person.id;
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <Avatar size="sm" name={person.name} seed={person.number} />
      <span className="min-w-0 flex-1 text-[13px]">
        <span className="flex items-center gap-2">
          <span className="truncate">{nameOf(person.id)}</span>
          <Badge tone={state === "accepted" ? "accent" : "danger"}>
            {t(state === "accepted" ? "accepted" : "declined")}
          </Badge>
        </span>
        <span className="block text-[12px] text-muted [overflow-wrap:anywhere]">
          {isOwn || !answeredBy ? t("byItself") : t("by", { name: nameOf(answeredBy.id) })}
          {reason && ` · ${reason}`}
        </span>
      </span>
      <time dateTime={at} className="shrink-0 text-[12px] text-faint">
        {listTime(at)}
      </time>
    </li>
  );
}
