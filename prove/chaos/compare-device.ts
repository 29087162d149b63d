import type { WireMessage } from "#lib/contract/wire.ts";
import { stateOfSnapshot } from "#lib/domain/apply/personal.ts";
import type { MessengerState } from "#lib/domain/state.ts";
import { unread } from "#lib/domain/unread.ts";
import type { Device } from "./device.ts";
import { difference } from "./difference.ts";
import { pageThrough } from "./page-through.ts";
import type { Truth } from "./truth.ts";

/** What is not yet as it should be at a device, in one sentence; null when all is well. */
export async function restlessness({ client, page }: Device): Promise<string | null> {
  const fresh = stateOfSnapshot(await page.load("personal:load", {}));
  const { connection, pending, messenger } = client().getState();
  if (connection.kind !== "online") return `its connection is ${connection.kind}`;
  const rows = Object.values(pending).flat();
  if (rows.length > 0) return `${rows.length} messages are pending, the first ${JSON.stringify(rows[0])}`;
  return difference(comparable(messenger), comparable(fresh));
}

/** Windows of history are loaded on demand, and people are met on the way. */
function comparable({ conversations, people, friends, requests, ...state }: MessengerState) {
  return {
    ...state,
    friends: Object.values(friends).map(({ person, ...friend }) => ({ ...friend, id: person.id })),
    requests: Object.keys(requests),
    conversations: Object.fromEntries(
      Object.values(conversations).map(
        ({
          messages: _m,
          notices: _n,
          members: _x,
          isLoaded: _l,
          hasOlder: _h,
          pagesFromRev: _p,
          rememberedRev: _r,
          ...rest
        }) => [rest.id, rest],
      ),
    ),
  };
}

/** What is wrong with what a device holds, compared with the database: unread, windows, and the whole history. */
export async function compareDevice(device: Device, truth: Truth): Promise<string[]> {
  const client = device.client();
  const wrong: string[] = [];
  const say = (text: string) => wrong.push(`device ${device.index}: ${text}`);
  for (const { id } of Object.values(client.getState().messenger.conversations)) {
    const known = () => {
      const conversation = client.getState().messenger.conversations[id];
      if (!conversation) throw new Error(`conversation ${id} went away`);
      return conversation;
    };
    const place = await truth.place(known().membership.joinedSeq, id, client.getState().messenger.me.id);
    if (unread(known()) !== place.unread)
      say(`conversation ${id} has ${place.unread} unread, not ${unread(known())}`);
    const window = difference(
      held(known().messages),
      place.messages.slice(-known().messages.length || Infinity),
    );
    if (known().isLoaded && window) say(`the window of conversation ${id} differs at ${window}`);
    await pageThrough(client, id);
    const whole = difference(held(known().messages), place.messages);
    if (whole) say(`the history of conversation ${id} differs at ${whole}`);
  }
  return wrong;
}

type Essence = Pick<WireMessage, "seq" | "senderId" | "clientMessageId" | "body"> & { isRecalled: boolean };

/** What two people who look at the same message must agree on. */
export function essence({ seq, senderId, clientMessageId, body, isRecalled }: Essence): Essence {
  return { seq, senderId, clientMessageId, body, isRecalled };
}

const held = (messages: readonly WireMessage[]): Essence[] =>
  messages.map((message) => essence({ ...message, isRecalled: message.recalled !== undefined }));
