import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityScreen } from "#components/activities/screen/activity-screen.tsx";
import { LoadFailed } from "#components/shell/load-failed.tsx";
import { type ActivityAddress, findActivity } from "../find-activity.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<ActivityAddress> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activities.screen"))("tab") };
}

/** One activity for a whole room, on a projector; for who has begun it, and who leads the group. */
export default async function ActivityScreenRoute({ params }: Props) {
  const found = await findActivity(await params, "screen");
  return found ? <ActivityScreen {...found} /> : <LoadFailed />;
}
