import type { TabMessage, Tabs, Turn } from "./tabs.ts";

/**
 * The tabs that share this name. They talk over a BroadcastChannel and take turns by a Web Lock, which a browser frees
 * when a tab closes or crashes. Pages without https have no locks: there every tab leads, and the server stores what
 * is sent twice once.
 */
export function browserTabs(name: string): Tabs {
  let channel: BroadcastChannel | null = null;

  return {
    tell(message) {
      const open = channel ?? openChannel(name);
      open?.postMessage(message);
      if (open !== channel) open?.close();
    },
    listen(hear) {
      const opened = openChannel(name);
      channel = opened;
      if (opened) opened.onmessage = ({ data }: MessageEvent<TabMessage>) => hear(data);
      return () => {
        opened?.close();
        if (channel === opened) channel = null;
      };
    },
    lead: (turn, isForced = false) => takeTurn(name, turn, isForced),
  };
}

function openChannel(name: string): BroadcastChannel | null {
  return typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
}

function takeTurn(name: string, { onLead, onLost }: Turn, isForced: boolean): () => void {
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  if (!locks) {
    onLead();
    return () => {};
  }
  const given = new AbortController();
  const { signal } = given;
  let release: (() => void) | null = null;

  const hold = (): Promise<void> => {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      release = resolve;
      onLead();
    });
  };
  const fail = (): void => {
    if (signal.aborted) return;
    // Held before: another tab has taken it. Never held: this browser keeps locks from this page.
    if (release) onLost();
    else onLead();
  };
  const give = (): void => {
    given.abort();
    release?.();
  };
  // A page that is put to sleep sends nothing: another may, while this one waits at the end of the queue.
  if (typeof document !== "undefined")
    document.addEventListener(
      "freeze",
      () => {
        if (!release) return;
        give();
        onLost();
      },
      { signal },
    );
  locks.request(name, isForced ? { steal: true } : { signal }, hold).catch(fail);
  return give;
}
