import type { DriverOptions } from "../drivers/driver.ts";
import { Fleet } from "../load/fleet.ts";
import type { Peer, Running } from "../peers/peer.ts";
import type { SeedPlan } from "../seed/plan.ts";

type Size = { workers: number; users: number };

/**
 * Wipes, seeds and starts a peer, works with it, and stops it whatever happens. Where users register themselves,
 * they do so in a run of its own.
 */
export async function withFreshServer<T>(
  peer: Peer,
  plan: SeedPlan,
  work: (server: Running) => Promise<T>,
): Promise<T> {
  await peer.wipe();
  await peer.seed(plan);
  if (peer.isSelfRegistering) await withServer(peer, () => register(peer, plan.users));
  return withServer(peer, work);
}

async function register(peer: Peer, users: number): Promise<void> {
  await withFleet(peer, { workers: 1, users }, async (fleet) => {
    const { failed, firstError } = await fleet.call(0, "register", { from: 0, to: users });
    if (failed > 0) throw new Error(`registering failed ${failed} times: ${firstError}`);
  });
}

/** Starts a peer as it is, works with it, and stops it whatever happens. */
export async function withServer<T>(peer: Peer, work: (server: Running) => Promise<T>): Promise<T> {
  const server = await peer.start();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/** Starts generator processes, works with them, and ends them whatever happens. */
export async function withFleet<T>(
  { driver, driverOptions }: Peer,
  { workers, users }: Size,
  work: (fleet: Fleet) => Promise<T>,
  options: Partial<DriverOptions> = {},
): Promise<T> {
  const fleet = new Fleet(workers, users);
  try {
    await fleet.open(driver, { ...driverOptions, ...options });
    return await work(fleet);
  } finally {
    await fleet.end();
  }
}
