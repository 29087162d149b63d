"use client";

import { useTranslations } from "next-intl";
import { useMessageText } from "#components/chat/cards/use-message-text.ts";
import { cn } from "#components/ui/cn.ts";
import { QueryState } from "#components/ui/query-state.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import { MomentText } from "../moment-text.tsx";
import { useNameOf } from "../use-name-of.ts";

type ReportContextProps = { conversationId: number; reportId: number; seq: number };

/** What was said before and after a reported message, as it stands now. */
export function ReportContext({ conversationId, reportId, seq }: ReportContextProps) {
  const t = useTranslations("groupAdmin.reports");
  const query = useGroupQuery("group:report-context", { conversationId, reportId }, ["reports"]);
  const { messages = [], people = [] } = query.value ?? {};
  const nameOf = useNameOf(conversationId, people);
  const textOf = useMessageText();
  return (
    <QueryState query={query}>
      {messages.length === 0 ? (
        <p className="py-2 text-[13px] text-muted">{t("contextEmpty")}</p>
      ) : (
        <ol aria-label={t("contextLabel")} className="mt-1 border-s-2 border-line">
          {messages.map((message) => (
            <li
              key={message.seq}
              aria-current={message.seq === seq || undefined}
              className={cn("px-3 py-1.5 text-[13px]", message.seq === seq && "bg-warning-soft")}
            >
              <p className="flex flex-wrap gap-x-2 text-[12px] text-faint">
                <bdi className="font-medium text-muted">{nameOf(message.senderId)}</bdi>
                <MomentText at={message.sentAt} />
              </p>
              <p dir="auto" className="max-h-40 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
                {message.recalled ? <span className="text-faint">{t("recalledNow")}</span> : textOf(message)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </QueryState>
  );
}
