"use client";

import { useTranslations } from "next-intl";
import { joinModes } from "#lib/contract/group/joining.ts";
import { memberInvites } from "#lib/contract/group/rules.ts";

/** Answers a function that says a value of how one comes into a group, as its pages do; null: it is not one. */
export function useJoiningWord(): (field: string, value: unknown) => string | null {
  const tModes = useTranslations("dialogs.joinMode");
  const t = useTranslations("groupAdmin.requests");
  return (field, value) => {
    const mode = field === "joinMode" && joinModes.find((one) => one === value);
    if (mode) return tModes(mode);
    const invites = field === "memberInvites" && memberInvites.find((one) => one === value);
    if (invites) return t(`invites.${invites}`);
    if (field === "answer" && value === "accept") return t("accepted");
    if (field === "answer" && value === "decline") return t("declined");
    if ((field === "answer" && value === "ignore") || (field === "bar" && value === "ignored"))
      return t("ignored");
    return field === "bar" && value === "barred" ? t("barred") : null;
  };
}
