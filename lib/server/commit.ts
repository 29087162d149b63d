import { type Outbox, openOutbox } from "./command.ts";
import { type Tx, transaction } from "./ports/database.ts";
import { runtime } from "./ports/runtime.ts";

/** Runs `work` in one transaction and, after its commit, publishes what it has put into the outbox. */
export async function commit<T>(work: (within: { tx: Tx; outbox: Outbox }) => Promise<T>): Promise<T> {
  const { db, publisher } = runtime();
  // The transaction may be tried again, so each try collects its own events.
  const { value, events, effects, tasks } = await transaction(db, async (tx) => {
    const { outbox, ...collected } = openOutbox();
    return { value: await work({ tx, outbox }), ...collected };
  });
  for (const task of tasks) task();
  await publisher.publish(events, effects);
  return value;
}
