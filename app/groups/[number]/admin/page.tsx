import { FirstSection } from "#components/group-admin/first-section.tsx";

/** Where a phone shows the menu; beside the menu of a larger screen stands the first page. */
export default function GroupAdminPage() {
  return <FirstSection />;
}
