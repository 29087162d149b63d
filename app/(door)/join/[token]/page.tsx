import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { DoorCard } from "#components/door/door-card.tsx";
import { DoorLink } from "#components/door/door-link.tsx";
import { JoinByLink } from "#components/door/join/join-by-link.tsx";
import { JoinDoors } from "#components/door/join/join-doors.tsx";
import { JoinGroupCard } from "#components/door/join/join-group-card.tsx";
import { NoteOpened } from "#components/door/join/note-opened.tsx";
import { OPENED_COOKIE } from "#components/door/join/opened-cookie.ts";
import { joinTokenIn } from "#lib/contract/join-token.ts";
import { callOfRequest } from "#lib/server/doors/action.ts";
import { execute } from "#lib/server/execute.ts";
import { runCommand } from "../../../actions.ts";

export const dynamic = "force-dynamic";

type JoinPageProps = { params: Promise<{ token: string }> };

/** The address holds a key, so it is told to nobody the page links to. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("door.join"))("tab"), referrer: "no-referrer" };
}

/** Where an invitation link leads: the group, and the way in, through registration where there is no account. */
export default async function JoinPage({ params }: JoinPageProps) {
  const t = await getTranslations("door.join");
  const token = joinTokenIn((await params).token);
  const call = await callOfRequest();
  const isAgain = (await cookies()).has(OPENED_COOKIE);
  const answer = token === null ? null : await execute(call, "group:open-link", { token, isAgain });
  if (token === null || !answer?.ok) {
    const footer = <DoorLink href="/">{t("home")}</DoorLink>;
    // Unknown, revoked, expired and used up look alike: who holds an old link learns nothing of the group.
    return <DoorCard title={t("deadTitle")} lead={t("deadLead")} footer={footer} />;
  }
  const { group, needsApproval } = answer.value;
  return (
    <DoorCard title={t("title")}>
      <NoteOpened token={token} />
      <div className="flex flex-col gap-5">
        <JoinGroupCard group={group} token={token} />
        {call.actor ? (
          <JoinByLink token={token} group={group} needsApproval={needsApproval} runCommand={runCommand} />
        ) : (
          <JoinDoors token={token} />
        )}
      </div>
    </DoorCard>
  );
}
