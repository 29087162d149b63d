"use client";

import { useTranslations } from "next-intl";
import type { PollActivity } from "../kinds.ts";
import { useIsOpen } from "../use-is-open.ts";

/** 匿名 · 最多选 2 项 · 投票后可见结果: what one should know before voting. */
export function PollTerms({ activity }: { activity: PollActivity }) {
  const t = useTranslations("activities.poll");
  const isOpen = useIsOpen(activity);
  const { isAnonymous, maxChoices, results, options } = activity.poll;
  const isHidden = isOpen && options.every(({ votes }) => votes === null);
  const terms = [
    t(isAnonymous ? "anonymous" : "named"),
    maxChoices === 1 ? t("single") : t("multiple", { max: maxChoices }),
    ...(isHidden && results !== "always" ? [t(`hidden.${results}`)] : []),
  ];
  return <p className="text-[12px] text-muted">{terms.join(" · ")}</p>;
}
