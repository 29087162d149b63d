import type { Ask } from "#lib/client/connection/ask.ts";
import { createHistory } from "#lib/client/history.ts";
import { createIntake } from "#lib/client/intake.ts";
import { createOpener } from "#lib/client/open.ts";
import { createPresence } from "#lib/client/presence.ts";
import { createReading } from "#lib/client/read.ts";
import { createReceiver } from "#lib/client/receive.ts";
import { createRemembering } from "#lib/client/remember.ts";
import { createResume } from "#lib/client/resume.ts";
import { memoryStorage } from "#lib/client/storage/browser-storage.ts";
import { createClientStore } from "#lib/client/store.ts";
import type { CommandName } from "#lib/contract/commands.ts";
import { queryInputs } from "#lib/contract/queries.ts";
import type { MessengerState } from "#lib/domain/state.ts";
import type { PublishedEvent } from "#lib/server/ports/publisher.ts";
import type { Person, World } from "../world.ts";

/** One of a person's browsers, without its socket: the test decides what arrives, and when it catches up. */
export type Device = {
  person: Person;
  state: () => MessengerState;
  receive: (event: PublishedEvent) => void;
  read: (conversationId: number, seq: number) => Promise<void>;
  markUnread: (conversationId: number) => Promise<void>;
  open: (conversationId: number) => Promise<void>;
  catchUp: () => Promise<void>;
  stop: () => void;
};

/** Opens a device from a fresh snapshot, made of the parts the browser's client is made of. */
export async function openDevice(world: World, person: Person): Promise<Device> {
  const hand = world.as(person);
  const store = createClientStore(await hand.read("snapshot:load", {}));
  const storage = memoryStorage();
  const intake = createIntake(store, storage.outbox);
  const presence = createPresence(store);
  let calls: Promise<unknown> = Promise.resolve();

  /** One call after the other: the same seed makes the same history. */
  function call(name: string, input: unknown): Promise<unknown> {
    const answer = calls.then(
      (): Promise<unknown> =>
        name in queryInputs
          ? hand.ask(name as never, input as never)
          : hand.execute(name as CommandName, input as never),
    );
    calls = answer.catch(() => undefined);
    return answer;
  }

  async function idle(): Promise<void> {
    for (let seen: unknown; seen !== calls; ) {
      seen = calls;
      await calls;
      // What was answered may lead to the next call.
      await new Promise(setImmediate);
    }
  }

  const ask = { command: call, query: call } as unknown as Ask;
  const connection = { emit: call, isReady: () => true, signal: () => undefined };
  const receiver = createReceiver(store, intake, () => undefined);
  const reading = createReading({ store, intake, connection });
  const remembering = createRemembering({ store, intake, memory: storage.memory });
  const history = createHistory({ store, intake, ask, connection, remembering });
  const opener = createOpener({ store, remembering, history, connection, presence });
  let done = () => {};
  const resume = createResume({
    store,
    ask,
    intake,
    presence,
    receiver,
    isReady: () => true,
    onDone: () => done(),
    onStuck: () => done(),
  });

  return {
    person,
    state: () => store.getState().messenger,
    receive: ({ name, payload }) => receiver.event(name, payload),
    async read(conversationId, seq) {
      reading.mark(conversationId, seq);
      reading.tellAll();
      await idle();
    },
    async markUnread(conversationId) {
      reading.markUnread(conversationId);
      await idle();
    },
    async open(conversationId) {
      opener.open(conversationId);
      await idle();
    },
    async catchUp() {
      const caughtUp = new Promise<void>((resolve) => {
        done = resolve;
      });
      resume.request({ isConnect: true });
      await caughtUp;
      await idle();
    },
    stop() {
      for (const part of [receiver, reading, resume]) part.stop();
    },
  };
}
