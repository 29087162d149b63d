import type { DriverOptions } from "../drivers/driver.ts";
import type { SeedPlan } from "../seed/plan.ts";

/** A server that runs. */
export type Running = {
  /** The processes that belong to it; their descendants are counted with them. */
  roots: () => number[];
  /** Ends it as a crash would: SIGKILL, nothing flushed, nothing said. */
  kill: () => Promise<void>;
  /** Ends it in its own manner. */
  stop: () => Promise<void>;
};

/** A system under measurement: how it is filled, started and wiped. */
export type Peer = {
  name: string;
  /** Module of its driver. */
  driver: string;
  driverOptions: DriverOptions;
  /** What an acknowledged message has survived, in words. */
  durable: string;
  /** Messages a second at which the search for its maximum in one group begins. */
  firstRate: number;
  /** The Debian packages to install when it cannot run here; null when it can. */
  missing: () => string | null;
  /** Whether users make their accounts themselves, through the driver. */
  isSelfRegistering?: boolean;
  /** How many users of one generator process join a group at once. */
  joinsAtOnce: number;
  /** Removes everything it has kept. */
  wipe: () => Promise<void>;
  /** Makes people, groups and friends before the first start. */
  seed: (plan: SeedPlan) => Promise<void>;
  /** Resolves when it answers on its port. */
  start: () => Promise<Running>;
  /** Makes the history of a group so many times as long, while the server is stopped. */
  multiply?: (group: string, times: number) => Promise<void>;
};
