import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { GroupAdmin } from "#components/group-admin/group-admin.tsx";
import { LoadFailed } from "#components/shell/load-failed.tsx";
import type { WireConversation } from "#lib/contract/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { MoreWords } from "#lib/i18n/more-words.tsx";
import { ask } from "#lib/server/ask.ts";
import { callOfRequest } from "#lib/server/doors/action.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ number: string }>; children: ReactNode };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("groupAdmin"))("tab") };
}

/** The administration of a group, for those who have part in it; to everybody else there is no such page. */
export default async function GroupAdminLayout({ params, children }: Props) {
  const { number } = await params;
  const call = await callOfRequest();
  if (!call.actor) redirect("/sign-in");
  const answer = await ask(call, "snapshot:load", {});
  if (!answer.ok) return <LoadFailed />;
  const { me, conversations } = answer.value.personal;
  const conversation = conversations.find(({ group }) => String(group?.number) === number);
  if (!conversation || !isAdministered(conversation, me.id)) notFound();
  const { groupAdmin } = await getMessages();
  return (
    <MoreWords words={{ groupAdmin }}>
      <GroupAdmin snapshot={answer.value} conversationId={conversation.id}>
        {children}
      </GroupAdmin>
    </MoreWords>
  );
}

function isAdministered({ kind, membership, group }: WireConversation, personId: number): boolean {
  const { role, rights } = membership;
  const standing = { ...standingOutside(personId, 0), kind, role, rights, rules: group?.rules ?? null };
  return can("group.administer", standing);
}
