"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import type { WireGroup, WireGroupCard } from "#lib/contract/group/wire.ts";
import { Fact } from "../fact.tsx";
import { TagList } from "./tag-list.tsx";

type Group = WireGroup | WireGroupCard;

type GroupHeadProps = { group: Group; avatar?: ReactNode; children?: ReactNode };

/** A group's avatar and name, above what is known of it. */
export function GroupHead({ group, avatar, children }: GroupHeadProps) {
  return (
    <div className="flex flex-col items-center gap-1 pt-7 text-center">
      {avatar ?? <GroupAvatar size="xl" group={group} />}
      <p className="mt-2 max-w-full text-[18px] font-semibold leading-6 [overflow-wrap:anywhere]">
        {group.name}
      </p>
      {children}
    </div>
  );
}

/** 群号, to be copied, and how many are in. Inside a <dl>. */
export function GroupNumbers({ group }: { group: Group }) {
  const t = useTranslations("dialogs.group");
  const number = String(group.number);
  return (
    <>
      <Fact term={t("number")}>
        <span className="tabular-nums">{number}</span>
        <CopyButton text={number} label={t("copyNumber")} note={t("numberCopied", { number })} />
      </Fact>
      <Fact term={t("members")}>
        {t("memberCount", { count: group.memberCount, max: group.maxMemberNums })}
      </Fact>
    </>
  );
}

/** What a group tells of itself. Inside a <dl>. */
export function GroupAbout({ group }: { group: Group }) {
  const t = useTranslations("dialogs.group");
  const tCategory = useTranslations("common.groupCategory");
  const { category, tags, description } = group;
  return (
    <>
      {category && <Fact term={t("kind")}>{tCategory(category)}</Fact>}
      {tags.length > 0 && (
        <Fact term={t("tags")}>
          <TagList tags={tags} />
        </Fact>
      )}
      {description && (
        <Fact term={t("description")}>
          <span className="max-h-40 overflow-y-auto whitespace-pre-wrap">{description}</span>
        </Fact>
      )}
    </>
  );
}
