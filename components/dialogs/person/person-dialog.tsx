"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectPresence } from "#lib/client/selectors.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { Fact } from "../fact.tsx";
import { OwnPlace } from "../own-place.tsx";
import { MemberFacts } from "./member-facts.tsx";
import { PersonActions } from "./person-actions.tsx";

type PersonDialogProps = DialogProps & {
  person: WirePerson;
  /** The group in which they were come across. */
  conversationId: number | undefined;
};

/** The card of a person: who they are, also in a group, and what can be done together. */
export function PersonDialog({ person: given, conversationId, ...dialog }: PersonDialogProps) {
  const t = useTranslations("dialogs.person");
  const person = useMessenger((state) => state.messenger.people[given.id] ?? given);
  const friend = useMessenger((state) => state.messenger.friends[given.id]);
  const isMe = useMessenger((state) => state.messenger.me.id === given.id);
  const presence = useMessenger((state) => selectPresence(state, given.id));
  const category = useMessenger((state) =>
    state.messenger.categories.find((one) => one.id === friend?.categoryId),
  );
  const direct = useMessenger((state) =>
    friend ? state.messenger.conversations[friend.conversationId] : undefined,
  );
  const title = friend?.remark || person.name;
  return (
    <Dialog {...dialog} size="sm" title={t("title", { name: title })} hasHiddenTitle>
      <div className="flex flex-col items-center gap-1 pt-7 text-center">
        <Avatar
          size="xl"
          name={person.name}
          seed={person.number}
          presence={friend || isMe ? presence : undefined}
        />
        <p className="mt-2 max-w-full text-[18px] font-semibold leading-6 [overflow-wrap:anywhere]">
          {title}
        </p>
        {person.signature && (
          <p className="max-w-full text-[13px] text-muted [overflow-wrap:anywhere]">{person.signature}</p>
        )}
      </div>
      <dl className="mt-5 divide-y divide-line border-y border-line">
        <Fact term={t("number")}>
          <span className="tabular-nums">{person.number}</span>
          <CopyButton text={String(person.number)} label={t("copyNumber")} />
        </Fact>
        {friend?.remark && <Fact term={t("name")}>{person.name}</Fact>}
        {friend && <Fact term={t("category")}>{category?.name ?? t("mine")}</Fact>}
        {conversationId !== undefined && <MemberFacts conversationId={conversationId} personId={person.id} />}
      </dl>
      {direct && conversationId === undefined && <OwnPlace conversation={direct} />}
      <PersonActions person={person} friend={friend} isMe={isMe} />
    </Dialog>
  );
}
