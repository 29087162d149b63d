import type { ActivityNews } from "../ports/activity-moves.ts";
import type { PublishedEvent } from "../ports/publisher.ts";
import { loadInsiders } from "../ports/reminded-sql.ts";
import { runtime } from "../ports/runtime.ts";

/** Tells a group how one of its activities stands, and those who may see more of it what they may see. */
export async function sendMove({ move, hidden }: ActivityNews): Promise<void> {
  const { db, logger, publisher } = runtime();
  const told = { to: { conversation: move.conversationId }, name: "activity:moved", payload: move } as const;
  await publisher.publish([told], []);
  if (!hidden) return;
  try {
    const payload = { ...move, votes: hidden.votes };
    const insiders = await loadInsiders(db, move.activityId, hidden.withVoters);
    const events = insiders.map((person): PublishedEvent => ({ to: { person }, name: told.name, payload }));
    await publisher.publish(events, []);
  } catch (cause) {
    // They see it with the next change, or when they ask.
    logger.error({ err: cause }, "votes not told");
  }
}
