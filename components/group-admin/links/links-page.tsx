"use client";

import { Link2, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { QueryState } from "#components/ui/query-state.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireGroupLink } from "#lib/contract/group/joining.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { LinkForm } from "./link-form.tsx";
import { LinkRow } from "./link-row.tsx";

/** 邀请链接: those there are, how often each was used, and the way to new ones. */
export function LinksPage({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.links");
  const query = useGroupQuery("group:links", { conversationId }, ["links"]);
  const links = query.value?.links ?? [];
  const [isMaking, setIsMaking] = useState(false);
  const [shown, setShown] = useState<WireGroupLink | null>(null);
  const make = (
    <Button variant="primary" className="self-start" onClick={() => setIsMaking(true)}>
      <Plus aria-hidden size={16} />
      {t("new")}
    </Button>
  );
  const made = (link: WireGroupLink) => {
    setIsMaking(false);
    setShown(link);
  };
  return (
    <>
      {isMaking ? (
        <LinkForm conversationId={conversationId} onDone={made} onCancel={() => setIsMaking(false)} />
      ) : (
        links.length > 0 && make
      )}
      <QueryState query={query}>
        {links.length > 0 ? (
          <ul aria-label={t("list")} className="divide-y divide-line rounded-xl border border-line">
            {links.map((link) => (
              <LinkRow
                key={link.id}
                conversationId={conversationId}
                link={link}
                onShow={() => setShown(link)}
              />
            ))}
          </ul>
        ) : (
          !isMaking && <EmptyState icon={Link2} title={t("empty")} hint={t("emptyHint")} action={make} />
        )}
      </QueryState>
      {shown && <LinkDialog open onOpenChange={() => setShown(null)} link={shown} />}
    </>
  );
}
