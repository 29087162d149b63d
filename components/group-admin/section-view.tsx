"use client";

import { ShieldOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { judge } from "#lib/domain/policy.ts";
import { useAdministeredGroup } from "./administered-group.tsx";
import type { SectionKey } from "./section-keys.ts";
import { sections } from "./sections.ts";

/** One page of the administration, with its title and the sentence that explains it. */
export function SectionView({ section: key }: { section: SectionKey }) {
  const t = useTranslations("groupAdmin");
  const conversationId = useAdministeredGroup();
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const section = sections.find((one) => one.key === key);
  const refusal = section && judge(section.action, standing);
  if (!section || refusal) {
    const word = refusal?.code === "group_disbanded" ? "disbanded" : "noRight";
    return <EmptyState icon={ShieldOff} title={t(word)} hint={t(`${word}Hint`)} className="min-h-full" />;
  }
  const { Page } = section;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6 px-4 py-5 pb-[max(env(safe-area-inset-bottom),24px)] sm:px-8 sm:py-7">
      <header>
        <h2 className="text-[18px] font-semibold leading-6">{t(`sections.${key}.title`)}</h2>
        <p className="mt-1 text-[13px] text-muted">{t(`sections.${key}.hint`)}</p>
      </header>
      <Page conversationId={conversationId} />
    </div>
  );
}
