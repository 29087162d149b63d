/** Somebody who takes part: `cookie` signs in. */
export type Participant = { id: number; number: number; cookie: string };

/** The people and conversations that the server was filled with. */
export type Scene = {
  people: Participant[];
  /** Of these people, by their place in the list. */
  groups: { conversationId: number; number: number; owner: number; isOpen: boolean }[];
};

/** What the server under proof failed at on purpose. */
export type ServerCounts = {
  /** Events that were committed and never sent. */
  unpublished: number;
  /** Messages answered with "wait a moment". */
  postponed: number;
  /** Connections that were admitted. */
  connections: number;
};

/** What the proof asks of the server's process, and what it says. */
export type Ask = "calm" | "close";
export type Tell = { ready: { port: number; scene: Scene } } | { calmed: ServerCounts };
