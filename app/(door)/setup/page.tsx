import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "#components/door/account-form.tsx";
import { DoorCard } from "#components/door/door-card.tsx";
import { DoorLink } from "#components/door/door-link.tsx";
import { NewSiteNotice } from "#components/door/new-site-notice.tsx";
import { actorOfRequest } from "#lib/server/auth/session.ts";
import { opensSetup, siteIsNew } from "#lib/server/site/site-state.ts";
import { runCommand } from "../../actions.ts";

/** The address holds a secret, so it is told to nobody the page links to. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("door");
  return { title: t("setupTitle"), referrer: "no-referrer" };
}

type SetupPageProps = { searchParams: Promise<{ code?: string | string[] }> };

export default async function SetupPage({ searchParams }: SetupPageProps) {
  if (await actorOfRequest()) redirect("/");
  const t = await getTranslations("door");
  if (!(await siteIsNew())) {
    const footer = <DoorLink href="/sign-in">{t("goToSignIn")}</DoorLink>;
    return <DoorCard title={t("setupDoneTitle")} lead={t("setupDoneLead")} footer={footer} />;
  }
  const { code } = await searchParams;
  if (typeof code !== "string" || !(await opensSetup(code))) {
    return (
      <DoorCard title={t("setupRefusedTitle")} lead={t("setupRefusedLead")}>
        <NewSiteNotice />
      </DoorCard>
    );
  }
  return (
    <DoorCard title={t("setupTitle")} lead={t("setupLead")}>
      <AccountForm runCommand={runCommand} setupCode={code} />
    </DoorCard>
  );
}
