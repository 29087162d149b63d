"use client";

import { useTranslations } from "next-intl";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireBulk } from "#lib/contract/group/bulk.ts";
import { useNameOf } from "../use-name-of.ts";
import { BulkProgress } from "./bulk-progress.tsx";

/** What has just ended is shown beside what is under way. */
const JUST_ENDED_MS = 600_000;

/** Acts on many members: those that wait or are under way, and below them those that have ended lately. */
export function BulkList({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.members.bulk");
  const { value } = useGroupQuery("group:bulks", { conversationId }, ["bulk"]);
  const nameOf = useNameOf(conversationId, value?.people ?? []);
  if (!value || value.bulks.length === 0) return null;
  const isCurrent = ({ endedAt }: WireBulk) =>
    endedAt === null || Date.now() - Date.parse(endedAt) < JUST_ENDED_MS;
  const current = value.bulks.filter(isCurrent);
  const ended = value.bulks.filter((bulk) => !isCurrent(bulk));
  return (
    <section aria-label={t("label")} className="flex flex-col gap-2">
      {current.map((bulk) => (
        <BulkProgress key={bulk.id} conversationId={conversationId} bulk={bulk} nameOf={nameOf} />
      ))}
      {ended.length > 0 && (
        <details className="rounded-xl border border-line px-4 py-2">
          <summary className="cursor-pointer py-1 text-[13px] text-muted">
            {t("ended", { count: ended.length })}
          </summary>
          <div className="flex flex-col divide-y divide-line">
            {ended.map((bulk) => (
              <BulkProgress key={bulk.id} conversationId={conversationId} bulk={bulk} nameOf={nameOf} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
