import type { MessengerClient } from "#lib/client/types.ts";
import type { WireActivity, WireActivityEntry } from "#lib/contract/group/activities.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import type { WirePerson } from "#lib/contract/wire.ts";

export type Entries = { entries: WireActivityEntry[]; people: WirePerson[] };

/** Reads everybody's part in an activity, page by page. */
export async function readEntries(
  client: MessengerClient,
  { conversationId, id: activityId }: Pick<WireActivity, "conversationId" | "id">,
): Promise<Answer<Entries>> {
  const read: Entries = { entries: [], people: [] };
  let hasMore = true;
  while (hasMore) {
    const after: number = read.entries.at(-1)?.position ?? 0;
    const answer = await client.query("activity:entries", { conversationId, activityId, after });
    if (!answer.ok) return answer;
    read.entries.push(...answer.value.entries);
    read.people.push(...answer.value.people);
    hasMore = answer.value.hasMore && answer.value.entries.length > 0;
  }
  return { ok: true, value: read };
}
