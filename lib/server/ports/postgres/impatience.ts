import type { Pool, PoolClient } from "pg";

/** A statement without an answer for this long is given up; none of this program's takes a tenth of it. */
export const STATEMENT_LIMIT_MS = 10_000;

/**
 * Makes the pool part with connections on which a statement has got no answer in time: the server may be frozen, or
 * behind a network that swallows everything. What comes after would wait behind that statement for ever.
 */
export function partWithSilentConnections(pool: Pool): void {
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const watched = (...given: unknown[]) => {
      const result = query(...given);
      if (result instanceof Promise) result.catch((cause: unknown) => endIfSilent(client, cause));
      return result;
    };
    client.query = watched as typeof client.query;
  });
}

function endIfSilent(client: PoolClient, cause: unknown): void {
  if (!(cause instanceof Error) || cause.message !== "Query read timeout") return;
  // With a statement under way this cuts the connection; the pool notices when it is given back.
  (client as unknown as { end: () => Promise<void> }).end().catch(() => undefined);
}
