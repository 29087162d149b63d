/** One message in so many goes to another user instead of the group, where a scenario mixes both. */
export const DIRECT_EVERY = 5;

/** The user whom the `count`th message (from 1) of a generator, sent by `sender`, goes to. */
export function directTarget(sender: number, count: number, users: number): number {
  const target = (sender * 7919 + count * 104_729) % users;
  return target === sender ? (target + 1) % users : target;
}

/** Every pair, smaller index first, that a generator with these senders in turn ever writes to. */
export function directPairs(senders: number[], users: number): [number, number][] {
  const round = leastCommonMultiple(leastCommonMultiple(senders.length, users), DIRECT_EVERY);
  const pairs = new Map<string, [number, number]>();
  for (let count = DIRECT_EVERY; count <= round; count += DIRECT_EVERY) {
    const sender = senders[(count - 1) % senders.length] ?? 0;
    const target = directTarget(sender, count, users);
    const pair: [number, number] = sender < target ? [sender, target] : [target, sender];
    pairs.set(pair.join(":"), pair);
  }
  return [...pairs.values()];
}

function leastCommonMultiple(a: number, b: number): number {
  let [larger, smaller] = [a, b];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return (a / larger) * b;
}
