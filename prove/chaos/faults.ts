/** How often the network does what to whom. */
export type FaultRates = {
  /** Of every frame, each way: the probability of each. */
  drop: number;
  duplicate: number;
  /** What comes behind it waits, too. */
  delay: number;
  /** What comes behind it overtakes it. */
  reorder: number;
  /** How long a connection lasts before something happens to all of it, in milliseconds. */
  connectionMs: { least: number; most: number };
};

/** What happens to a whole connection. */
export const connectionFaults = [
  /** Both ends learn at once that it is over. */
  "cut",
  /** The client's end is gone; the server goes on talking to nobody for a while. */
  "cutAtClient",
  /** One side says that it has nothing more to say, and the other goes on. */
  "halfCloseUp",
  "halfCloseDown",
  /** Nothing arrives any more one way or both, and nobody is told. */
  "swallowUp",
  "swallowDown",
  "swallowBoth",
  /** A cut, and no way back for a while. */
  "outage",
] as const;
export type ConnectionFault = (typeof connectionFaults)[number];

/** How often each fault was injected. */
export type FaultCounts = Record<"drop" | "duplicate" | "delay" | "reorder" | ConnectionFault, number>;

/** Nothing has happened yet. */
export function noFaults(): FaultCounts {
  const whole = Object.fromEntries(connectionFaults.map((name) => [name, 0]));
  return { drop: 0, duplicate: 0, delay: 0, reorder: 0, ...whole } as FaultCounts;
}
