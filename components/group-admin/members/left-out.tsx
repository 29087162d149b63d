"use client";

import { useTranslations } from "next-intl";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import type { BulkLeft } from "#lib/contract/group/bulk.ts";

/** Names written out before the rest is counted. */
const NAMED = 8;

type LeftOutProps = { left: readonly BulkLeft[]; nameOf: (personId: number) => string };

/** To whom an act on many is not done, by the reason. */
export function LeftOut({ left, nameOf }: LeftOutProps) {
  const t = useTranslations("groupAdmin.members.left");
  const refusalText = useRefusalText();
  if (left.length === 0) return null;
  const byCode = Map.groupBy(left, ({ code }) => code);
  return (
    <div className="flex flex-col gap-2 rounded-lg bg-warning-soft px-3 py-2 text-[13px]">
      <p className="font-medium">{t("title", { count: left.length })}</p>
      <ul className="flex flex-col gap-1">
        {[...byCode].map(([code, people]) => (
          <li key={code}>
            <span className="text-muted">
              {code === "not_allowed" || code === "not_available" ? t(code) : refusalText({ code })}
            </span>{" "}
            {people
              .slice(0, NAMED)
              .map(({ personId }) => nameOf(personId))
              .filter(Boolean)
              .join(t("separator"))}
            {people.length > NAMED && t("more", { count: people.length - NAMED })}
          </li>
        ))}
      </ul>
    </div>
  );
}
