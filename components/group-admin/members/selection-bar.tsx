"use client";

import { Download, IdCardLanyard, Mic, MicOff, ShieldMinus, ShieldPlus, UserMinus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { BulkKind } from "#lib/contract/group/bulk.ts";
import { planBulk } from "#lib/domain/bulk-plan.ts";
import type { AdminMember } from "./member-filter.ts";
import { targetsOf } from "./targets-of.ts";

const icons = {
  "set-card": IdCardLanyard,
  silence: MicOff,
  unsilence: Mic,
  appoint: ShieldPlus,
  dismiss: ShieldMinus,
  remove: UserMinus,
};
const kinds = Object.keys(icons) as BulkKind[];

type SelectionBarProps = {
  conversationId: number;
  chosen: readonly AdminMember[];
  onAct: (kind: BulkKind) => void;
  onExport: () => void;
  onClear: () => void;
};

/** What can be done with those who are chosen; what would be done to nobody is not offered. */
export function SelectionBar({ conversationId, chosen, onAct, onExport, onClear }: SelectionBarProps) {
  const t = useTranslations("groupAdmin.members");
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const targets = targetsOf(chosen);
  const isAnySilenced = chosen.some(({ silencedUntil }) => (silencedUntil ?? 0) > Date.now());
  const offered = kinds
    .filter((kind) => kind !== "unsilence" || isAnySilenced)
    .filter((kind) => planBulk(standing, { kind }, targets).personIds.length > 0);
  return (
    <section
      aria-label={t("selection")}
      className="sticky bottom-2 z-10 flex flex-wrap items-center gap-2 rounded-xl border border-line bg-panel-raised p-2 shadow-panel"
    >
      <p role="status" className="flex-1 px-1 text-[13px] font-medium tabular-nums sm:flex-none">
        {t("chosen", { count: chosen.length })}
      </p>
      <div className="flex gap-2 max-sm:order-last max-sm:w-full max-sm:overflow-x-auto sm:flex-1 sm:flex-wrap">
        {offered.map((kind) => {
          const Icon = icons[kind];
          return (
            <Button
              key={kind}
              size="sm"
              className={kind === "remove" ? "text-danger hover:bg-danger-soft" : undefined}
              onClick={() => onAct(kind)}
            >
              <Icon aria-hidden size={16} />
              {t(`acts.${kind}`)}
            </Button>
          );
        })}
        <Button size="sm" onClick={onExport}>
          <Download aria-hidden size={16} />
          {t("export")}
        </Button>
      </div>
      <IconButton icon={X} size="sm" label={t("clear")} onClick={onClear} />
    </section>
  );
}
