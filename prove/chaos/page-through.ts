import { setTimeout as pause } from "node:timers/promises";
import type { MessengerClient } from "#lib/client/types.ts";

/** Longer than the answer to a question may take that was asked before the faults stopped. */
const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 50;

/**
 * Opens a conversation and loads everything before, as somebody who scrolls to its beginning.
 * @throws when that leads nowhere.
 */
export async function pageThrough(client: MessengerClient, id: number): Promise<void> {
  const known = () => client.getState().messenger.conversations[id];
  client.openConversation(id);
  await until(() => known()?.isLoaded === true, `conversation ${id} does not load`);
  while (known()?.hasOlder) {
    const first = known()?.messages[0]?.seq;
    await until(async () => {
      await client.loadOlder(id);
      return known()?.messages[0]?.seq !== first || !known()?.hasOlder;
    }, `conversation ${id} does not page`);
  }
}

async function until(isIt: () => boolean | Promise<boolean>, otherwise: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isIt())) {
    if (performance.now() > deadline) throw new Error(otherwise);
    await pause(LOOK_EVERY_MS);
  }
}
