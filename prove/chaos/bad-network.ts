import { type AddressInfo, createServer } from "node:net";
import { type BadConnection, badConnection } from "./bad-connection.ts";
import { type FaultCounts, type FaultRates, noFaults } from "./faults.ts";
import type { Random } from "./random.ts";

/** The network between one device and the server. */
export type BadNetwork = {
  url: string;
  counts: FaultCounts;
  /** How many connections were made. */
  connections: () => number;
  /** Every fault stops; what was lost stays lost. */
  calm: () => void;
  close: () => Promise<void>;
};

/**
 * Opens a network in front of the server on this port of this machine. Below TCP nothing could be lost or reordered
 * without being repaired, so it is done to whole WebSocket frames; connections are cut, half closed and silenced as
 * they are.
 */
export async function openBadNetwork(port: number, random: Random, rates: FaultRates): Promise<BadNetwork> {
  const open = new Set<BadConnection>();
  const counts = noFaults();
  let made = 0;
  let isCalm = false;
  let isDownUntil = 0;

  const proxy = createServer({ allowHalfOpen: true }, (client) => {
    if (!isCalm && Date.now() < isDownUntil) return void client.on("error", () => {}).resetAndDestroy();
    const connection = badConnection({
      client,
      port,
      random: random.fork(`connection ${made++}`),
      rates,
      counts,
      isBad: () => !isCalm,
      breakDown(ms) {
        isDownUntil = Date.now() + ms;
      },
      onEnd: () => open.delete(connection),
    });
    open.add(connection);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));

  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    counts,
    connections: () => made,
    calm() {
      isCalm = true;
      for (const connection of open) connection.heal();
    },
    async close() {
      for (const connection of open) connection.cut();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
