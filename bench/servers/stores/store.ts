/** A message as a reference server keeps it. */
export type Row = { id: number; s: string; at: string | number; b: string };

/** Where a reference server keeps messages. */
export type Store = {
  /** Keeps a message; `done` is called with its id when it is committed. */
  save: (group: string, sender: string, body: string, done: (id: number) => void) => void;
  /** The newest messages before an id, newest first. */
  page: (group: string, before: number | null, limit: number) => Row[] | Promise<Row[]>;
};

/** Keeps nothing. */
export const noStore: Store = { save: (_group, _sender, _body, done) => done(0), page: () => [] };
