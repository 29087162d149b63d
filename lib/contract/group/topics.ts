/**
 * What of a group's administration has changed: a page that shows it reads it anew. `my-reports` goes to who has
 * reported what was decided, the others to those who administer the group.
 */
export const groupTopics = [
  "log",
  "requests",
  "links",
  "bulk",
  "silenced",
  "filters",
  "hits",
  "held",
  "reports",
  "my-reports",
  "announcements",
] as const;
export type GroupTopic = (typeof groupTopics)[number];
