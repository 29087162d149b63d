"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { WireSnapshot } from "../contract/wire.ts";
import { createMessenger } from "./messenger.ts";
import { isShallowlyEqual } from "./shallow.ts";
import { browserStorage } from "./storage/browser-storage.ts";
import type { ClientState, MessengerClient } from "./types.ts";

const MessengerContext = createContext<MessengerClient | null>(null);

type Props = {
  snapshot: WireSnapshot;
  children: ReactNode;
  /** Another client than the one for this page; for tests of components. */
  client?: MessengerClient;
};

/** Makes the messenger of this page once, connects it while mounted. */
export function MessengerProvider({ snapshot, children, client: given }: Props) {
  const [client] = useState(
    () => given ?? createMessenger({ snapshot, storage: browserStorage(snapshot.personal.me.id) }),
  );
  useEffect(() => {
    client.start();
    return () => client.stop();
  }, [client]);
  return <MessengerContext value={client}>{children}</MessengerContext>;
}

/** The messenger's methods. The answer never changes. */
export function useMessengerClient(): MessengerClient {
  const client = useContext(MessengerContext);
  if (!client) throw new Error("useMessengerClient needs a MessengerProvider above it");
  return client;
}

/** A part of the state; renders again only when it is shallowly different. */
export function useMessenger<T>(selector: (state: ClientState) => T): T {
  const client = useMessengerClient();
  const selected = useRef<{ value: T } | null>(null);
  const select = (state: ClientState): T => {
    const value = selector(state);
    if (!selected.current || !isShallowlyEqual(selected.current.value, value)) selected.current = { value };
    return selected.current.value;
  };
  return useSyncExternalStore(
    client.subscribe,
    () => select(client.getState()),
    () => select(client.getInitialState()),
  );
}
