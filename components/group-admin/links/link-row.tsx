"use client";

import { QrCode } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireGroupLink } from "#lib/contract/group/joining.ts";
import { useNameOf } from "../use-name-of.ts";
import { linkAddress, linkState } from "./link-address.ts";

type LinkRowProps = { conversationId: number; link: WireGroupLink; onShow: () => void };

/** One invitation link: what it is for, how often it was opened and brought somebody, and what ends it. */
export function LinkRow({ conversationId, link, onShow }: LinkRowProps) {
  const t = useTranslations("groupAdmin.links");
  const { name, needsApproval, createdBy, opened, joined } = link;
  const aheadMs = useMessenger((state) => state.serverAheadMs);
  const state = linkState(link, Date.now() + aheadMs);
  const nameOf = useNameOf(conversationId, createdBy ? [createdBy] : []);
  const isAlive = state === "alive";
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex items-center gap-2">
          <span className="min-w-0 truncate font-medium">{name}</span>
          {!isAlive && <Badge tone="danger">{t(state)}</Badge>}
          {needsApproval && <Badge>{t("approvalBadge")}</Badge>}
        </p>
        <p className="text-[13px] text-muted tabular-nums">{t("counts", { opened, joined })}</p>
        <LinkTerms link={link} />
        {createdBy && <p className="text-[12px] text-faint">{t("by", { name: nameOf(createdBy.id) })}</p>}
      </div>
      {isAlive && (
        <span className="ms-auto flex items-center gap-1">
          <CopyButton text={linkAddress(link)} label={t("copy", { name })} />
          <IconButton icon={QrCode} size="sm" label={t("show", { name })} onClick={onShow} />
          <RevokeButton conversationId={conversationId} link={link} />
        </span>
      )}
    </li>
  );
}

function LinkTerms({ link: { expiresAt, maxUses, used } }: { link: WireGroupLink }) {
  const t = useTranslations("groupAdmin.links");
  const format = useFormatter();
  const until = expiresAt
    ? t("until", { time: format.dateTime(new Date(expiresAt), { dateStyle: "medium", timeStyle: "short" }) })
    : t("forever");
  return (
    <p className="text-[12px] text-faint tabular-nums">
      {[until, maxUses !== null && t("usedOf", { used, max: maxUses })].filter(Boolean).join(" · ")}
    </p>
  );
}

function RevokeButton({ conversationId, link }: { conversationId: number; link: WireGroupLink }) {
  const t = useTranslations("groupAdmin.links");
  const client = useMessengerClient();
  const dialogs = useDialogs();
  const revoke = () =>
    dialogs.open({
      kind: "confirm",
      title: t("revokeTitle", { name: link.name }),
      text: t("revokeText"),
      action: t("revoke"),
      run: async () => {
        const answer = await client.command("group:revoke-link", { conversationId, linkId: link.id });
        return answer.ok ? null : answer.refusal;
      },
    });
  return (
    <Button size="sm" aria-label={t("revokeOne", { name: link.name })} onClick={revoke}>
      {t("revoke")}
    </Button>
  );
}
