/** The last part of the address of each page of a group's administration, and its word in the messages. */
export const sectionKeys = [
  "overview",
  "members",
  "requests",
  "links",
  "announcements",
  "order",
  "filter",
  "reports",
  "essence",
  "admins",
  "settings",
  "log",
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** Whether there is such a page. */
export function isSectionKey(text: string): text is SectionKey {
  return (sectionKeys as readonly string[]).includes(text);
}
