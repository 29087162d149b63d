/** What of a group's administration has changed: a page that shows it reads it anew. */
export const groupTopics = ["log", "silenced"] as const;
export type GroupTopic = (typeof groupTopics)[number];
