"use client";

import { QueryState } from "#components/ui/query-state.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import { AdmissionCard } from "./admission-card.tsx";
import { AnsweredRequests } from "./answered-requests.tsx";
import { BarredPeople } from "./barred-people.tsx";
import { PendingRequests } from "./pending-requests.tsx";

/** 申请: how one comes in, who waits for an answer, and who is kept out. */
export function RequestsPage({ conversationId }: { conversationId: number }) {
  const query = useGroupQuery("group:joining", { conversationId }, ["requests"]);
  const { value } = query;
  return (
    <QueryState query={query}>
      {value && (
        <>
          <AdmissionCard conversationId={conversationId} settings={value.settings} />
          <PendingRequests
            conversationId={conversationId}
            requests={value.pending}
            total={value.pendingCount}
          />
          <AnsweredRequests conversationId={conversationId} requests={value.answered} />
          <BarredPeople conversationId={conversationId} bars={value.bars} />
        </>
      )}
    </QueryState>
  );
}
