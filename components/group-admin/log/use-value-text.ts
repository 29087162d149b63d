"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useDurationText } from "#components/ui/use-duration-text.ts";
import { groupCategories } from "#lib/contract/group/data.ts";
import { groupRights } from "#lib/contract/group/rights.ts";
import { useJoiningWord } from "./use-joining-word.ts";
import { useModerationWord } from "./use-moderation-word.ts";
import { useRuleWord } from "./use-rule-word.ts";

const ISO_TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** The fields that say how long something lasts, with the seconds of one of their units. */
const durations = new Map([
  ["seconds", 1],
  ["silenceSeconds", 1],
  ["slowSeconds", 1],
  ["newcomerMinutes", 60],
]);

/** Answers a function that says a plain value of a log, of the field of this name, as it is read. */
export function useValueText(): (field: string, value: unknown) => string {
  const t = useTranslations("groupAdmin.log");
  const tRight = useTranslations("groupAdmin.rights");
  const tCategory = useTranslations("common.groupCategory");
  const moderationWord = useModerationWord();
  const joiningWord = useJoiningWord();
  const ruleWord = useRuleWord();
  const durationText = useDurationText();
  const format = useFormatter();

  const wordOf = (field: string, value: unknown): string => {
    const right = field === "rights" && groupRights.find((one) => one === value);
    const category = field === "category" && groupCategories.find((one) => one === value);
    const word = moderationWord(field, value) ?? joiningWord(field, value) ?? ruleWord(field, value);
    if (word !== null) return word;
    if (right) return tRight(`${right}.name`);
    if (category) return tCategory(category);
    const unit = durations.get(field);
    if (unit !== undefined && typeof value === "number")
      return value > 0 ? durationText(value * unit) : t("none");
    if (field === "hasAvatar") return t(value ? "picture" : "none");
    if (typeof value === "boolean") return t(value ? "on" : "off");
    if (value === null || value === undefined || value === "") return t("none");
    if (typeof value === "object") return JSON.stringify(value);
    const text = String(value);
    return ISO_TIME.test(text)
      ? format.dateTime(new Date(text), { dateStyle: "medium", timeStyle: "short" })
      : text;
  };

  return (field, value) => {
    if (!Array.isArray(value)) return wordOf(field, value);
    return value.length > 0 ? value.map((one) => wordOf(field, one)).join(t("separator")) : t("none");
  };
}
