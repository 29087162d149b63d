"use client";

import { useTranslations } from "next-intl";
import { friendTitle } from "#components/contacts/rows/friend-rows.ts";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { CommandInput, CommandName } from "#lib/contract/commands.ts";
import type { WireGroupCategory } from "#lib/contract/group/wire.ts";
import type { WireFriend, WireFriendCategory } from "#lib/contract/wire.ts";
import { useDialogs } from "./dialogs-provider.tsx";

/** Asks before what cannot be taken back is done. */
export function useConfirmations() {
  const client = useMessengerClient();
  const dialogs = useDialogs();
  const t = useTranslations();

  const running =
    <N extends CommandName>(name: N, input: CommandInput<N>) =>
    async () => {
      const answer = await client.command(name, input);
      return answer.ok ? null : answer.refusal;
    };

  return {
    removeFriend: (friend: WireFriend) =>
      dialogs.open({
        kind: "confirm",
        title: t("dialogs.removeFriend.title", { name: friendTitle(friend) }),
        text: t("dialogs.removeFriend.text"),
        action: t("dialogs.removeFriend.action"),
        run: running("friend:remove", { personId: friend.person.id }),
      }),
    removeCategory: (category: WireFriendCategory) =>
      dialogs.open({
        kind: "confirm",
        title: t("contacts.category.removeTitle", { name: category.name }),
        text: t("contacts.category.removeText"),
        action: t("contacts.category.removeAction"),
        run: running("category:remove", { categoryId: category.id }),
      }),
    removeGroupCategory: (category: WireGroupCategory) =>
      dialogs.open({
        kind: "confirm",
        title: t("contacts.category.removeTitle", { name: category.name }),
        text: t("contacts.category.removeGroupsText"),
        action: t("contacts.category.removeAction"),
        run: running("group-category:remove", { categoryId: category.id }),
      }),
    dismissAdmin: (conversationId: number, personId: number, name: string) =>
      dialogs.open({
        kind: "confirm",
        title: t("dialogs.dismissAdmin.title", { name }),
        text: t("dialogs.dismissAdmin.text"),
        action: t("dialogs.dismissAdmin.action"),
        run: running("group:dismiss-admin", { conversationId, personId }),
      }),
    offerOwnership: (conversationId: number, personId: number, name: string) =>
      dialogs.open({
        kind: "confirm",
        title: t("dialogs.offerTo.title", { name }),
        text: t("dialogs.offerTo.text"),
        action: t("dialogs.offerTo.action"),
        run: running("group:offer-ownership", { conversationId, personId }),
      }),
    takeOwnership: (conversationId: number, name: string) =>
      dialogs.open({
        kind: "confirm",
        title: t("dialogs.takeOwnership.title", { name }),
        text: t("dialogs.takeOwnership.text"),
        action: t("dialogs.takeOwnership.action"),
        isHarmless: true,
        run: running("group:take-ownership", { conversationId }),
      }),
    leaveGroup: (conversationId: number, name: string) =>
      dialogs.open({
        kind: "confirm",
        title: t("dialogs.leaveGroup.title", { name }),
        text: t("dialogs.leaveGroup.text"),
        action: t("dialogs.leaveGroup.action"),
        run: running("group:leave", { conversationId }),
      }),
  };
}
