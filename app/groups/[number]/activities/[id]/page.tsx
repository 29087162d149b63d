import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityPage } from "#components/activities/page/activity-page.tsx";
import { LoadFailed } from "#components/shell/load-failed.tsx";
import { type ActivityAddress, findActivity } from "./find-activity.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<ActivityAddress> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activities"))("name") };
}

/** One activity for a member of its group, on a phone above all: the code on the projector leads here. */
export default async function ActivityRoute({ params }: Props) {
  const found = await findActivity(await params, "member");
  return found ? <ActivityPage {...found} /> : <LoadFailed />;
}
