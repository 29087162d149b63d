"use client";

import { useTranslations } from "next-intl";
import { limits } from "#lib/contract/limits.ts";
import { NumbersForm } from "./numbers-form.tsx";
import { OrderCard } from "./order-card.tsx";
import { useRules } from "./use-rules.ts";

const names = ["perAdmin", "perGroup"] as const;
const range = { min: 0, max: limits.everyonePerDay };

/** @全体成员: how often a day. */
export function EveryoneCard({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.order.everyone");
  const { everyoneQuota } = useRules(conversationId);
  return (
    <OrderCard title={t("title")} hint={t("hint")}>
      <NumbersForm
        conversationId={conversationId}
        numbers={everyoneQuota}
        fields={names.map((name) => ({ name, label: t(`fields.${name}`), range }))}
        rulesOf={(changed) => ({ everyoneQuota: changed })}
      />
    </OrderCard>
  );
}
