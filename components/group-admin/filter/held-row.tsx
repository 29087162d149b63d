"use client";

import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { WireHeldMessage } from "#lib/contract/group/filter-queries.ts";
import { MarkedText } from "../marked-text.tsx";
import { MomentText } from "../moment-text.tsx";
import type { Decision } from "./held-queue.tsx";

type HeldRowProps = {
  message: WireHeldMessage;
  name: string;
  isPicked: boolean;
  onPick: (isPicked: boolean) => void;
  onDecide: (decision: Decision) => Promise<void>;
};

/** One message that waits. */
export function HeldRow({ message, name, isPicked, onPick, onDecide }: HeldRowProps) {
  const t = useTranslations("groupAdmin.filter.held");
  const [isBusy, setIsBusy] = useState(false);
  const decide = async (decision: Decision) => {
    setIsBusy(true);
    await onDecide(decision);
    setIsBusy(false);
  };
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <span className="flex pt-0.5">
        <Checkbox label={t("select", { name })} isChecked={isPicked} onChange={onPick} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="mb-1 flex flex-wrap gap-x-2 text-[12px] text-faint">
          <bdi className="font-medium text-muted">{name}</bdi>
          <MomentText at={message.at} />
          <span>{t("by", { list: message.filterName })}</span>
        </p>
        <MarkedText text={message.body} places={message.places} />
      </div>
      <IconButton
        icon={X}
        size="sm"
        label={t("refuse")}
        disabled={isBusy}
        onClick={() => void decide("refuse")}
      />
      <IconButton
        icon={Check}
        size="sm"
        label={t("post")}
        disabled={isBusy}
        onClick={() => void decide("post")}
      />
    </li>
  );
}
