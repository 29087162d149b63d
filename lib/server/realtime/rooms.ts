/** The only place that spells the names of socket rooms. */

/** All devices of one person. */
export const personRoom = (personId: number) => `person:${personId}`;

/** All sockets of one signed-in browser. */
export const sessionRoom = (sessionId: string) => `session:${sessionId}`;

/** Everybody in one conversation: being in this room is the permission to hear it. */
export const conversationRoom = (conversationId: number) => `conversation:${conversationId}`;

const WATCH = "watch:";

/** Those who have a group's member list open. */
export const watchRoom = (conversationId: number) => `${WATCH}${conversationId}`;

/** The conversation that a room's watchers watch; null for any other room. */
export const watchedBy = (room: string) => (room.startsWith(WATCH) ? Number(room.slice(WATCH.length)) : null);
