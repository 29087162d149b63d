"use client";

import {
  AtSign,
  Crown,
  Flag,
  IdCard,
  MessageCircle,
  ShieldMinus,
  ShieldPlus,
  UserMinus,
  UserPlus,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { mentionInComposer } from "#components/composer/mentions/composer-mentions.ts";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useAct } from "#components/dialogs/use-act.ts";
import { useConfirmations } from "#components/dialogs/use-confirmations.ts";
import { useNavigation } from "#components/shell/navigation.tsx";
import { MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { keepsApart } from "#lib/domain/order/keeps-apart.ts";
import { can } from "#lib/domain/policy.ts";
import { NamingItems } from "./naming-items.tsx";
import { SilenceItems } from "./silence-items.tsx";

type MemberMenuProps = {
  conversationId: number;
  member: WireMember;
  name: string;
  tabIndex: 0 | -1;
  /** The member was named in the composer, where writing goes on. */
  onMentioned?: () => void;
};

/** What I may do with a member: the same rules the server asks. */
export function MemberMenu(props: MemberMenuProps) {
  const { conversationId, member, name, tabIndex, onMentioned } = props;
  const t = useTranslations("contacts.members");
  const isWriting = useRef(false);
  const maySend = useMessenger((state) =>
    can("message.send", selectStanding(state, conversationId, Date.now())),
  );
  return (
    <RowMenu
      label={t("menu", { name })}
      tabIndex={tabIndex}
      onCloseAutoFocus={(event) => {
        if (!isWriting.current) return;
        isWriting.current = false;
        event.preventDefault();
        mentionInComposer(conversationId, member);
        onMentioned?.();
      }}
    >
      {maySend && (
        <MenuItem
          icon={AtSign}
          onSelect={() => {
            isWriting.current = true;
          }}
        >
          {t("mention")}
        </MenuItem>
      )}
      <AcquaintanceItems conversationId={conversationId} member={member} />
      <ReportItem conversationId={conversationId} member={member} name={name} />
      <AdministrationItems conversationId={conversationId} member={member} name={name} />
    </RowMenu>
  );
}

type AcquaintanceProps = { conversationId: number; member: WireMember };

function AcquaintanceItems({ conversationId, member: { person, role: otherRole } }: AcquaintanceProps) {
  const t = useTranslations("contacts.members");
  const dialogs = useDialogs();
  const navigation = useNavigation();
  const friend = useMessenger((state) => state.messenger.friends[person.id]);
  const { role, rules } = useMessenger((state) => selectStanding(state, conversationId, 0));
  return (
    <>
      {friend ? (
        <MenuItem icon={MessageCircle} onSelect={() => navigation.open(friend.conversationId)}>
          {t("chat")}
        </MenuItem>
      ) : (
        !keepsApart({ role, otherRole, rules }) && (
          <MenuItem icon={UserPlus} onSelect={() => dialogs.open({ kind: "friend-request", person })}>
            {t("befriend")}
          </MenuItem>
        )
      )}
      <MenuItem icon={IdCard} onSelect={() => dialogs.open({ kind: "person", person, conversationId })}>
        {t("card")}
      </MenuItem>
    </>
  );
}

function ReportItem({ conversationId, member: { person, role }, name }: AdministrationProps) {
  const t = useTranslations("contacts.members");
  const dialogs = useDialogs();
  const mayReport = useMessenger((state) => {
    const isSelf = person.id === state.messenger.me.id;
    return can("group.report", selectStanding(state, conversationId, 0), { role, isSelf });
  });
  if (!mayReport) return null;
  const open = () => dialogs.open({ kind: "report", conversationId, name, seq: null, personId: person.id });
  return (
    <MenuItem icon={Flag} onSelect={open}>
      {t("report")}
    </MenuItem>
  );
}

type AdministrationProps = { conversationId: number; member: WireMember; name: string };

/** What the owner and admins may do with a member, by their rights. */
export function AdministrationItems({ conversationId, member, name }: AdministrationProps) {
  const t = useTranslations("contacts.members");
  const act = useAct();
  const dialogs = useDialogs();
  const confirm = useConfirmations();
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const isOffered = useMessenger(
    (state) => state.messenger.conversations[conversationId]?.group?.offeredToId != null,
  );
  const { person, role } = member;
  const mayAppoint = can("group.appoint-admin", standing, { role });
  const mayDismiss = can("group.dismiss-admin", standing, { role });
  const mayOffer = can("group.offer-ownership", standing, { role, isOffered });
  const mayRemove = can("group.remove-member", standing, { role });
  const maySilence = can("group.silence", standing, { role });
  const target = { conversationId, personId: person.id };
  const mayName = can("group.set-card", standing, { role });
  if (!mayAppoint && !mayDismiss && !mayOffer && !mayRemove && !maySilence && !mayName) return null;
  return (
    <>
      <MenuSeparator />
      <NamingItems conversationId={conversationId} member={member} />
      <SilenceItems conversationId={conversationId} member={member} name={name} />
      {mayAppoint && (
        <MenuItem icon={ShieldPlus} onSelect={() => act("group:appoint-admin", target)}>
          {t("appoint")}
        </MenuItem>
      )}
      {mayDismiss && (
        <MenuItem icon={ShieldMinus} onSelect={() => act("group:dismiss-admin", target)}>
          {t("dismiss")}
        </MenuItem>
      )}
      {mayOffer && (
        <MenuItem icon={Crown} onSelect={() => confirm.offerOwnership(conversationId, person.id, name)}>
          {t("offer")}
        </MenuItem>
      )}
      {mayRemove && (
        <MenuItem
          icon={UserMinus}
          isDanger
          onSelect={() =>
            dialogs.open({ kind: "remove-member", conversationId, personIds: [person.id], name })
          }
        >
          {t("remove")}
        </MenuItem>
      )}
    </>
  );
}
