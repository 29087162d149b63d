"use client";

import { useTranslations } from "next-intl";
import { useListTime } from "#components/contacts/use-list-time.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { WireJoinRequest } from "#lib/contract/group/joining.ts";
import { PageSection } from "../page-section.tsx";

/** What was answered lately, by whom and how. Nothing, where nothing was. */
export function AnsweredRequests({ requests }: { requests: readonly WireJoinRequest[] }) {
  const t = useTranslations("groupAdmin.requests");
  if (requests.length === 0) return null;
  return (
    <PageSection title={t("answered")}>
      <ul className="divide-y divide-line">
        {requests.map((request) => (
          <AnsweredRow key={request.id} request={request} />
        ))}
      </ul>
    </PageSection>
  );
}

function AnsweredRow({ request }: { request: WireJoinRequest }) {
  const t = useTranslations("groupAdmin.requests");
  const listTime = useListTime();
  const { person, state, reason, answeredBy } = request;
  const at = request.answeredAt ?? request.createdAt;
  const isOwn = answeredBy?.id === person.id;
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <Avatar size="sm" name={person.name} seed={person.number} />
      <span className="min-w-0 flex-1 text-[13px]">
        <span className="flex items-center gap-2">
          <span className="truncate">{person.name}</span>
          <Badge tone={state === "accepted" ? "accent" : "danger"}>
            {t(state === "accepted" ? "accepted" : "declined")}
          </Badge>
        </span>
        <span className="block text-[12px] text-muted [overflow-wrap:anywhere]">
          {isOwn || !answeredBy ? t("byItself") : t("by", { name: answeredBy.name })}
          {reason && ` · ${reason}`}
        </span>
      </span>
      <time dateTime={at} className="shrink-0 text-[12px] text-faint">
        {listTime(at)}
      </time>
    </li>
  );
}
