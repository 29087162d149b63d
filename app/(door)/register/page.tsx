import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "#components/door/account-form.tsx";
import { DoorCard } from "#components/door/door-card.tsx";
import { DoorLink } from "#components/door/door-link.tsx";
import { NewSiteNotice } from "#components/door/new-site-notice.tsx";
import { doorGoalIn, doorPath, pathAfterDoor } from "#lib/contract/door-goal.ts";
import { actorOfRequest } from "#lib/server/auth/session.ts";
import { siteIsNew } from "#lib/server/site/site-state.ts";
import { runCommand } from "../../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("door");
  return { title: t("register") };
}

type RegisterPageProps = { searchParams: Promise<{ to?: string | string[] }> };

export default async function RegisterPage({ searchParams }: RegisterPageProps) {
  const goal = doorGoalIn((await searchParams).to);
  if (await actorOfRequest()) redirect(pathAfterDoor(goal));
  const t = await getTranslations("door");
  if (await siteIsNew()) {
    return (
      <DoorCard title={t("registerTitle")}>
        <NewSiteNotice />
      </DoorCard>
    );
  }
  const footer = t.rich("haveAccount", {
    link: (text) => <DoorLink href={doorPath("/sign-in", goal)}>{text}</DoorLink>,
  });
  return (
    <DoorCard title={t("registerTitle")} lead={t("registerLead")} footer={footer}>
      <AccountForm runCommand={runCommand} goal={goal} />
    </DoorCard>
  );
}
