"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNavigation } from "#components/shell/navigation.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { DEFAULT_MAX_MEMBER_NUMS, limits } from "#lib/contract/limits.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { useSubmit } from "../use-submit.ts";
import { FriendPicker } from "./friend-picker.tsx";
import { type GroupDraft, GroupFields } from "./group-fields.tsx";
import { linesOf } from "./lines-of.ts";

const nothing: GroupDraft = { name: "", description: "", joinMode: "anyone", question: "", answers: "" };
const fields = ["name", "description", "question", "answers"] as const;
/** The creator is a member as well. */
const MAX_PICKED = Math.min(limits.invitePersons, DEFAULT_MAX_MEMBER_NUMS - 1);

/** 创建群: its name, who may come in, and the friends who are in from the start. */
export function CreateGroupDialog(dialog: DialogProps) {
  const t = useTranslations("dialogs");
  const client = useMessengerClient();
  const navigation = useNavigation();
  const [group, setGroup] = useState(nothing);
  const [memberIds, setMemberIds] = useState<number[]>([]);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(fields);
  const isMissing = group.name.trim() === "";

  const send = async () => {
    const made = await submit(() =>
      client.command("group:create", { ...group, answers: linesOf(group.answers), memberIds }),
    );
    if (!made) return;
    dialog.onOpenChange(false);
    navigation.open(made.conversationId);
  };

  return (
    <FormDialog
      {...dialog}
      title={t("createGroup.title")}
      action={t("createGroup.create", { count: memberIds.length + 1 })}
      isBusy={isBusy}
      isReady={!isMissing}
      error={formError}
      onSubmit={send}
    >
      <GroupFields
        group={group}
        errors={Object.fromEntries(fields.map((field) => [field, fieldError(field)]))}
        onChange={(next) => {
          setGroup(next);
          clear();
        }}
      />
      <fieldset className="flex min-w-0 flex-col gap-1">
        <legend className="mb-1 text-[13px] font-medium text-muted">{t("createGroup.members")}</legend>
        <FriendPicker picked={memberIds} onChange={setMemberIds} max={MAX_PICKED} />
      </fieldset>
    </FormDialog>
  );
}
