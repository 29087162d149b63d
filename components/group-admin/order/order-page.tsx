"use client";

import { useTranslations } from "next-intl";
import { EveryoneCard } from "./everyone-card.tsx";
import { FloodCard } from "./flood-card.tsx";
import { OrderCard } from "./order-card.tsx";
import { RuleSelect } from "./rule-select.tsx";
import { RuleSwitch } from "./rule-switch.tsx";
import { SilencedCard } from "./silenced-card.tsx";
import { TimetableCard } from "./timetable-card.tsx";

/** 秩序: who may speak when and how often, and what members may do among themselves. */
export function OrderPage({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.order");
  return (
    <div className="flex flex-col gap-4">
      <OrderCard title={t("silence")}>
        <RuleSwitch conversationId={conversationId} rule="isSilenced" />
      </OrderCard>
      <TimetableCard conversationId={conversationId} />
      <SilencedCard conversationId={conversationId} />
      <OrderCard title={t("pace")}>
        <RuleSelect conversationId={conversationId} rule="slowSeconds" />
        <RuleSelect conversationId={conversationId} rule="newcomerMinutes" />
      </OrderCard>
      <FloodCard conversationId={conversationId} />
      <EveryoneCard conversationId={conversationId} />
      <OrderCard title={t("members")}>
        <RuleSwitch conversationId={conversationId} rule="membersSeeList" />
        <RuleSwitch conversationId={conversationId} rule="membersMayAdd" />
        <RuleSwitch conversationId={conversationId} rule="membersEditCard" />
        <RuleSwitch conversationId={conversationId} rule="membersStartActivities" />
      </OrderCard>
    </div>
  );
}
