import { setTimeout as pause } from "node:timers/promises";
import { createMessenger } from "#lib/client/messenger.ts";
import { memoryStorage } from "#lib/client/storage/browser-storage.ts";
import type { ClientState, MessengerClient } from "#lib/client/types.ts";
import type { WireSnapshot } from "#lib/contract/wire.ts";
import type { Ground, Settler } from "./ground.ts";
import { type Witness, watchClient } from "./witness.ts";

/** One person at the keyboard: the browser's own client over a real socket. */
export type Member = { person: Settler; client: MessengerClient; witness: Witness };

/** Several people who go on talking, whatever happens to the server. */
export type Crowd = {
  members: Member[];
  /** How many messages they have written. */
  written: () => number;
  /** Begins to talk, until `hush`. */
  talk: () => void;
  hush: () => void;
  /** Resolves when every client is as asked; fails after a minute and says who is not. */
  until: (isIt: (member: Member) => boolean, what: string) => Promise<void>;
  leave: () => void;
};

/** Between two messages of one person: what all of them write is a lively evening, and below every flood limit. */
const EVERY_MS = 25;
/** Whoever cannot send goes on writing until so many wait. */
const MOST_PENDING = 40;
const PATIENCE_MS = 60_000;

/** Opens a client for everybody on the ground and waits until all are connected. */
export async function gatherCrowd(ground: Ground, url: string): Promise<Crowd> {
  const members = await Promise.all(ground.people.map((person) => join(person, url)));
  let written = 0;
  const timers = new Set<NodeJS.Timeout>();

  function write({ client, person }: Member, turn: number): void {
    const id = ground.conversationIds[turn % ground.conversationIds.length] ?? 0;
    const { pending, openId } = client.getState();
    if (Object.values(pending).flat().length >= MOST_PENDING) return;
    // Another window now and then; the one before lets go of what it held.
    if (turn % 200 === 0 && openId !== id) client.openConversation(id);
    client.sendMessage(id, `${person.id}/${id}/${++written}`);
  }

  function hush(): void {
    for (const timer of timers) clearInterval(timer);
    timers.clear();
  }

  async function until(isIt: (member: Member) => boolean, what: string): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    while (!members.every(isIt)) {
      if (performance.now() > deadline) {
        const late = members.filter((member) => !isIt(member)).map(describe);
        throw new Error(`never: ${what}; still waiting: ${late.join("; ")}`);
      }
      await pause(5);
    }
  }

  await until(isOnline, "everybody online");
  return {
    members,
    written: () => written,
    talk() {
      for (const [at, member] of members.entries()) {
        let turn = at;
        timers.add(setInterval(() => write(member, turn++), EVERY_MS));
      }
    },
    hush,
    until,
    leave() {
      hush();
      for (const { client } of members) client.stop();
    },
  };
}

export const isOnline = ({ client }: Member) => client.getState().connection.kind === "online";
export const isCalm = (member: Member) => isOnline(member) && pendingOf(member.client.getState()) === 0;

async function join(person: Settler, url: string): Promise<Member> {
  const { cookie } = person;
  const response = await fetch(`${url}/api/queries/snapshot:load`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: "{}",
  });
  const answer = (await response.json()) as { ok: boolean; value: WireSnapshot };
  if (!answer.ok) throw new Error(`no snapshot: ${JSON.stringify(answer)}`);
  const client = createMessenger({
    snapshot: answer.value,
    storage: memoryStorage(),
    url,
    socketOptions: { extraHeaders: { cookie } },
  });
  const witness = watchClient(client);
  client.start();
  return { person, client, witness };
}

function describe({ person, client }: Member): string {
  const state = client.getState();
  return `${person.name} ${JSON.stringify(state.connection)} with ${pendingOf(state)} pending`;
}

function pendingOf({ pending }: ClientState): number {
  return Object.values(pending).flat().length;
}
