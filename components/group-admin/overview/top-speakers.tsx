"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import type { WireOverview } from "#lib/contract/group/member-queries.ts";
import { useNameOf } from "../use-name-of.ts";

type TopSpeakersProps = Pick<WireOverview, "speakers"> & { conversationId: number };

/** Who said most, with bars to compare by. */
export function TopSpeakers({ conversationId, speakers }: TopSpeakersProps) {
  const t = useTranslations("groupAdmin.overview");
  const format = useFormatter();
  const people = speakers.map(({ person }) => person);
  const nameOf = useNameOf(conversationId, people);
  const most = speakers[0]?.messages ?? 1;
  return (
    <section aria-label={t("top")} className="flex flex-col gap-3 rounded-xl border border-line p-4">
      <h3 className="text-[14px] font-medium">{t("top")}</h3>
      {speakers.length === 0 ? (
        <p className="text-[13px] text-muted">{t("nothingSaid")}</p>
      ) : (
        <ol className="flex flex-col gap-2">
          {speakers.map(({ person, messages }) => (
            <li key={person.id} className="flex items-center gap-2.5 text-[13px]">
              <Avatar size="sm" name={person.name} seed={person.number} />
              <bdi className="w-24 shrink-0 truncate sm:w-40">{nameOf(person.id)}</bdi>
              <span aria-hidden className="h-2 min-w-0 flex-1 overflow-hidden rounded-full bg-segments">
                <span
                  style={{ width: `${(messages / most) * 100}%` }}
                  className="block h-full rounded-full bg-accent"
                />
              </span>
              <span className="shrink-0 text-muted tabular-nums">
                {t("said", { count: messages, shown: format.number(messages) })}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
