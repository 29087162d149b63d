import type { CommandInput } from "#lib/contract/commands.ts";
import { sleep } from "./clock.ts";
import type { Door } from "./door.ts";

const LOOK_EVERY_MS = 250;

/** When it begins and how long it took from then on; times in milliseconds since 1970. */
export type TimedBulk = { startsAt: number; tookMs: number };

/**
 * Has an act done to many members. The first promise resolves when it is asked for, with what tells when it is done.
 * @throws when it could not be done to somebody
 */
export async function startBulk(
  door: Door,
  conversationId: number,
  act: CommandInput<"group:start-bulk">["act"],
  personIds: number[],
): Promise<{ startsAt: number; done: () => Promise<TimedBulk> }> {
  const { bulkId, startsAt } = await door.run("group:start-bulk", { conversationId, act, personIds });
  async function done(): Promise<TimedBulk> {
    for (;;) {
      const { bulks } = await door.read("group:bulks", { conversationId });
      const bulk = bulks.find(({ id }) => id === bulkId);
      if (bulk?.endedAt) {
        const { state, leftCount } = bulk;
        if (state !== "done" || leftCount > 0) throw new Error(`${act.kind}: ${state}, ${leftCount} left`);
        return {
          startsAt: Date.parse(startsAt),
          tookMs: Date.parse(bulk.endedAt) - Date.parse(startsAt),
        };
      }
      await sleep(LOOK_EVERY_MS);
    }
  }
  return { startsAt: Date.parse(startsAt), done };
}
