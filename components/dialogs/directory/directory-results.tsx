"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GroupResult } from "./group-result.tsx";
import { PersonResult } from "./person-result.tsx";
import type { DirectoryFound } from "./use-directory.ts";

/** The people and groups the directory answered, each with what can be done. */
export function DirectoryResults({ found, text }: { found: DirectoryFound; text: string }) {
  const t = useTranslations("dialogs.find");
  if (found.people.length + found.groups.length === 0) {
    return (
      <p className="px-3 py-5 text-center text-[13px] text-muted [overflow-wrap:anywhere]">
        {t("nothing", { text })}
      </p>
    );
  }
  return (
    <>
      {found.people.length > 0 && (
        <Part title={t("people")}>
          {found.people.map((person) => (
            <PersonResult key={person.id} person={person} />
          ))}
        </Part>
      )}
      {found.groups.length > 0 && (
        <Part title={t("groups")}>
          {found.groups.map((group) => (
            <GroupResult key={group.number} group={group} />
          ))}
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <p aria-hidden className="px-3 pt-3 pb-1 text-[12px] font-medium text-muted">
        {title}
      </p>
      <ul>{children}</ul>
    </section>
  );
}
