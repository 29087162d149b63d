"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import type { WireOverview } from "#lib/contract/group/member-queries.ts";

/** Who said most, with bars to compare by. */
export function TopSpeakers({ speakers }: Pick<WireOverview, "speakers">) {
  const t = useTranslations("groupAdmin.overview");
  const format = useFormatter();
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
              <bdi className="w-24 shrink-0 truncate sm:w-40">{person.name}</bdi>
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
