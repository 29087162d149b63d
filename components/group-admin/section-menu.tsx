"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useSelectedLayoutSegments } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { can } from "#lib/domain/policy.ts";
import { sections } from "./sections.ts";

type Props = { conversationId: number; className?: string };

/** The pages of the administration that the reader has a right to. */
export function SectionMenu({ conversationId, className }: Props) {
  const t = useTranslations("groupAdmin.sections");
  const [current] = useSelectedLayoutSegments();
  const number = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.number);
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  return (
    <nav
      aria-label={t("label")}
      className={cn("shrink-0 overflow-y-auto border-line bg-panel-muted p-2", className)}
    >
      <ul className="flex flex-col gap-0.5">
        {sections
          .filter(({ action }) => can(action, standing))
          .map(({ key, icon: Icon, Badge }) => (
            <li key={key}>
              <Link
                href={`/groups/${number}/admin/${key}`}
                // All are one route, whose parts are here already: fetched ahead, the server would draw each for nothing.
                prefetch={false}
                aria-current={current === key ? "page" : undefined}
                className="flex min-h-11 items-center gap-3 rounded-lg px-3 text-[14px] hover:bg-hover aria-[current]:bg-selected aria-[current]:font-medium sm:min-h-9"
              >
                <Icon aria-hidden size={18} className="shrink-0 text-muted" />
                <span className="min-w-0 flex-1 truncate">{t(`${key}.title`)}</span>
                {Badge && <Badge conversationId={conversationId} />}
                <ChevronRight
                  aria-hidden
                  size={16}
                  className="shrink-0 text-faint rtl:rotate-180 sm:hidden"
                />
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
