import type { Driver } from "../drivers/driver.ts";
import { makeBody } from "../load/body.ts";
import { nowUs } from "../load/clock.ts";
import type { Peer } from "../peers/peer.ts";

const EVERY_MS = 50;
/** Somebody who is in all groups and is not the reader. */
const TALKER = "u1";

/** Lets somebody say twenty things a second, in these groups in turn, while the work goes on. */
export async function withArrivals<T>(
  { driver, driverOptions }: Peer,
  groups: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const { default: module } = (await import(driver)) as { default: Driver };
  const client = await module.create(TALKER, driverOptions);
  let seq = 0;
  const timer = setInterval(() => {
    const group = groups[seq % groups.length] ?? "";
    seq++;
    client.sendGroup(group, makeBody({ sender: 1, seq, dueUs: nowUs() }), null, seq);
  }, EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    client.close();
  }
}
