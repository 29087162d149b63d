"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { WireMe } from "#lib/contract/wire.ts";

/** Who I am: the avatar as the name being typed would make it, my number and e-mail. */
export function ProfileHead({ me, name }: { me: WireMe; name: string }) {
  const t = useTranslations("settings");
  const tCommon = useTranslations("common");
  return (
    <div className="flex items-center gap-4 pb-1">
      <Avatar name={name} seed={me.number} size="xl" />
      <dl className="min-w-0 flex-1">
        <div className="flex h-8 items-center gap-1.5">
          <dt className="text-[13px] text-muted">{t("number")}</dt>
          <dd className="flex items-center gap-0.5 font-medium tabular-nums">
            {me.number}
            <CopyButton text={String(me.number)} label={tCommon("copyNumber")} />
          </dd>
        </div>
        <div className="flex items-center gap-1.5 text-[13px]">
          <dt className="shrink-0 text-muted">{t("email")}</dt>
          <dd className="truncate">{me.email ?? <span className="text-faint">{t("noEmail")}</span>}</dd>
        </div>
      </dl>
    </div>
  );
}
