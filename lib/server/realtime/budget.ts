import { runtime } from "../ports/runtime.ts";

/** A whole outbox after a day offline fits in; a client that goes on like this for seconds is broken or hostile. */
const BURST_PACKETS = 600;
const PACKETS_PER_SECOND = 100;

type Connection = {
  id: string;
  on(event: "packet", listener: (packet: { type: string; data?: unknown }) => void): unknown;
  close(discard?: boolean): void;
};

/**
 * Closes a connection that floods this process, or sends binary frames, which nothing here asks for. It counts
 * before anything is parsed, so a flood costs its sender more than it costs others.
 */
export function keepBudget(connection: Connection): void {
  const { limitFactor } = runtime().env;
  const burstPackets = BURST_PACKETS * limitFactor;
  const packetsPerSecond = PACKETS_PER_SECOND * limitFactor;
  let left = burstPackets;
  let countedAt = performance.now();
  connection.on("packet", ({ type, data }) => {
    const now = performance.now();
    left = Math.min(burstPackets, left + ((now - countedAt) / 1000) * packetsPerSecond) - 1;
    countedAt = now;
    const isBinary = type === "message" && typeof data !== "string";
    if (left >= 0 && !isBinary) return;
    runtime().logger.warn(
      { connection: connection.id, reason: isBinary ? "binary" : "flood" },
      "connection closed",
    );
    connection.close(true);
  });
}
