import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DoorCard } from "#components/door/door-card.tsx";
import { DoorLink } from "#components/door/door-link.tsx";
import { NewSiteNotice } from "#components/door/new-site-notice.tsx";
import { SignInForm } from "#components/door/sign-in-form.tsx";
import { doorGoalIn, doorPath, pathAfterDoor } from "#lib/contract/door-goal.ts";
import { actorOfRequest } from "#lib/server/auth/session.ts";
import { siteIsNew } from "#lib/server/site/site-state.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("door");
  return { title: t("signIn") };
}

type SignInPageProps = { searchParams: Promise<{ to?: string | string[] }> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const goal = doorGoalIn((await searchParams).to);
  if (await actorOfRequest()) redirect(pathAfterDoor(goal));
  const t = await getTranslations("door");
  if (await siteIsNew()) {
    return (
      <DoorCard title={t("signInTitle")}>
        <NewSiteNotice />
      </DoorCard>
    );
  }
  const footer = t.rich("noAccount", {
    link: (text) => <DoorLink href={doorPath("/register", goal)}>{text}</DoorLink>,
  });
  return (
    <DoorCard title={t("signInTitle")} footer={footer}>
      <SignInForm next={pathAfterDoor(goal)} />
    </DoorCard>
  );
}
