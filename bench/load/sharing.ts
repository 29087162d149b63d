/** A user who sends, and the group that the messages go to. */
export type Sender = { user: number; group: string };

/** Users are dealt to generator processes in blocks: which process owns a user. */
export function ownerOf(user: number, users: number, workers: number): number {
  return Math.min(workers - 1, Math.floor(user / Math.ceil(users / workers)));
}

/** The senders of every generator process, each in the order given. */
export function shareSenders(senders: Sender[], users: number, workers: number): Sender[][] {
  return Array.from({ length: workers }, (_, worker) =>
    senders.filter(({ user }) => ownerOf(user, users, workers) === worker),
  );
}

/** Everybody of groups of `size` (users 0 … size-1 in `g0`) in an order that takes each group in turn. */
export function sendersOfGroups(users: number, size: number): Sender[] {
  const groups = users / size;
  return Array.from({ length: users }, (_, at) => {
    const group = at % groups;
    return { user: group * size + Math.floor(at / groups), group: `g${group}` };
  });
}
