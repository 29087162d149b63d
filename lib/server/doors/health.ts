import { healthQuery } from "../ports/database.ts";
import { databaseFailure } from "../ports/database-failures.ts";
import { runtime } from "../ports/runtime.ts";

const DATABASE_TIMEOUT_MS = 3_000;

/** What keeps this process from serving: no database, a database that cannot store, no realtime. */
type Reason = "database" | "storage" | "realtime";

/** How this process is: 200 when it can read, store and tell, 503 with the reason otherwise. */
export async function healthDoor(): Promise<Response> {
  const { env, version, startedAt, now, isRealtimeUp } = runtime();
  const reason = (await reasonOfDatabase()) ?? (isRealtimeUp() ? null : "realtime");
  const headers = { "cache-control": "no-store" };
  if (reason) return Response.json({ status: "failing", reason }, { status: 503, headers });
  const uptimeSeconds = Math.floor((now() - startedAt) / 1000);
  return Response.json(
    { status: "ok", version, uptimeSeconds, database: env.databaseKind, realtime: "up" },
    { headers },
  );
}

async function reasonOfDatabase(): Promise<Reason | null> {
  const { db, recentReads, storageWatch } = runtime();
  const timeout = Promise.withResolvers<Reason>();
  const timer = setTimeout(timeout.resolve, DATABASE_TIMEOUT_MS, "database");
  // Anybody may ask, and each time something is written: whoever asks at the same moment shares the answer.
  const answered = recentReads
    .load("health", () => healthQuery(db))
    .then(
      () => (storageWatch.hasFailedLately() ? "storage" : null),
      (cause: unknown): Reason => (databaseFailure(cause) === "storage" ? "storage" : "database"),
    );
  return Promise.race([answered, timeout.promise]).finally(() => clearTimeout(timer));
}
