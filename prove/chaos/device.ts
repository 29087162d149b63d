import { createMessenger } from "#lib/client/messenger.ts";
import type { ClientStorage } from "#lib/client/storage/browser-storage.ts";
import type { MessengerClient, PendingMessage } from "#lib/client/types.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import type { Ledger } from "./ledger.ts";
import type { Page } from "./page.ts";
import { watchFates } from "./watch-fates.ts";

/** A browser of somebody: its storage stays, its pages come and go. */
export type Device = {
  index: number;
  /** By their place in the scene. */
  person: number;
  page: Page;
  client: () => MessengerClient;
  /** Says something, where the conversation is there, and names somebody in it. */
  say: (conversationId: number, named?: WirePerson) => void;
  /** Throws away what came back with a reason, its own and what other tabs of the browser wrote. */
  discard: (row: PendingMessage) => void;
  /** Throws the page away and opens it anew. */
  reload: () => Promise<void>;
  stop: () => void;
  counts: { sends: number; reloads: number };
};

type Parts = {
  index: number;
  person: number;
  page: Page;
  /** Where the realtime connection goes: through the bad network. */
  url: string;
  storage: ClientStorage;
  ledger: Ledger;
};

/** Sooner than anybody needs it, so that the proof is not spent on waiting. */
const CHECK_EVERY_MS = 5_000;

/** Opens the messenger of a person: the browser's own client over real sockets. */
export async function openDevice({ index, person, page, url, storage, ledger }: Parts): Promise<Device> {
  const counts = { sends: 0, reloads: 0 };
  let nextId = "";
  let client = await openPage();

  async function openPage(): Promise<MessengerClient> {
    const snapshot = await page.load("snapshot:load", {});
    const opened = createMessenger({
      snapshot,
      storage,
      url,
      socketOptions: { extraHeaders: { cookie: page.cookie } },
      newId: () => nextId,
      checkEveryMs: CHECK_EVERY_MS,
    });
    watchFates(opened, index, ledger);
    opened.start();
    return opened;
  }

  return {
    index,
    person,
    page,
    counts,
    client: () => client,
    say(conversationId, named) {
      if (!client.getState().messenger.conversations[conversationId]) return;
      const name = named ? `@${named.name}` : "";
      const said = ledger.say(index, conversationId, named && `${name} `);
      nextId = said.id;
      counts.sends += 1;
      const mentions = named ? [{ userId: named.id, start: 0, length: name.length }] : [];
      client.sendMessage(conversationId, said.body, mentions);
    },
    discard(row) {
      // Its writer may be loading its page at this moment, and never see that it failed.
      ledger.settle(row.clientMessageId, "refused", row.refusal?.code);
      client.discardMessage(row.clientMessageId);
    },
    async reload() {
      counts.reloads += 1;
      client.stop();
      client = await openPage();
    },
    stop: () => client.stop(),
  };
}
