import type { SocketSettings } from "#lib/client/connection/socket.ts";
import { createMessenger } from "#lib/client/messenger.ts";
import type { ClientStorage } from "#lib/client/storage/browser-storage.ts";
import { memoryStorage } from "#lib/client/storage/browser-storage.ts";
import type { ClientState, MessengerClient } from "#lib/client/types.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import type { TestServer } from "../server.ts";
import type { Person } from "../world.ts";

/** A person's browser as far as the messenger goes: the real client over real sockets. */
export type TestClient = MessengerClient & {
  conversation: (id: number) => ConversationState;
  /** What stands in the window of a conversation. */
  bodies: (id: number) => string[];
  /** Resolves when the state is as asked; fails after some seconds, with what it was. */
  until: (isIt: (state: ClientState) => boolean, what: string) => Promise<void>;
  online: () => Promise<void>;
};

export type ClientOptions = {
  storage?: ClientStorage;
  socketOptions?: SocketSettings;
  url?: string;
  cookie?: string;
  checkEveryMs?: number;
};

const WAIT_MS = 15_000;

/** Opens the messenger of a signed-in person, and connects it. */
export async function openClient(
  server: TestServer,
  person: Person,
  { storage = memoryStorage(), socketOptions, url = server.url, cookie, checkEveryMs }: ClientOptions = {},
): Promise<TestClient> {
  const snapshot = await server.as(person).read("snapshot:load", {});
  const client = createMessenger({
    snapshot,
    storage,
    url,
    ...(checkEveryMs && { checkEveryMs }),
    socketOptions: {
      ...socketOptions,
      extraHeaders: { cookie: cookie ?? (await server.cookieOf(person)) },
    },
  });
  client.start();
  return asTestClient(client);
}

function asTestClient(client: MessengerClient): TestClient {
  const until: TestClient["until"] = (isIt, what) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        end();
        reject(new Error(`never: ${what}; connection: ${JSON.stringify(client.getState().connection)}`));
      }, WAIT_MS);
      const end = client.subscribe(check);
      function check(): void {
        if (!isIt(client.getState())) return;
        clearTimeout(timer);
        end();
        resolve();
      }
      check();
    });
  const conversation = (id: number) => {
    const known = client.getState().messenger.conversations[id];
    if (!known) throw new Error(`conversation ${id} is not known`);
    return known;
  };
  return {
    ...client,
    conversation,
    bodies: (id) => conversation(id).messages.map(({ body }) => body),
    until,
    online: () => until(({ connection }) => connection.kind === "online", "online"),
  };
}
