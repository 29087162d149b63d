"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";

/** 精华: below a message that stands on the group's wall. */
export function EssenceMark() {
  const t = useTranslations("chat.board");
  return (
    <span className="mt-1 inline-flex items-center gap-1 text-[11px] text-warning">
      <Star aria-hidden size={12} fill="currentColor" />
      {t("essence")}
    </span>
  );
}
