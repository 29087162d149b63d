import { notFound } from "next/navigation";
import { isSectionKey } from "#components/group-admin/section-keys.ts";
import { SectionView } from "#components/group-admin/section-view.tsx";

/** One page of a group's administration. */
export default async function GroupAdminSectionPage({ params }: { params: Promise<{ section: string }> }) {
  const { section } = await params;
  if (!isSectionKey(section)) notFound();
  return <SectionView section={section} />;
}
