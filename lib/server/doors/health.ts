import { healthQuery } from "../ports/database.ts";
import { runtime } from "../ports/runtime.ts";

const DATABASE_TIMEOUT_MS = 3_000;

/** How this process is: 200 when database and realtime work, 503 with the reason otherwise. */
export async function healthDoor(): Promise<Response> {
  const { db, env, version, startedAt, now, isRealtimeUp } = runtime();
  const reason = !(await doesDatabaseAnswer(() => healthQuery(db)))
    ? "database"
    : isRealtimeUp()
      ? null
      : "realtime";
  const headers = { "cache-control": "no-store" };
  if (reason) return Response.json({ status: "failing", reason }, { status: 503, headers });
  const uptimeSeconds = Math.floor((now() - startedAt) / 1000);
  return Response.json(
    { status: "ok", version, uptimeSeconds, database: env.databaseKind, realtime: "up" },
    { headers },
  );
}

async function doesDatabaseAnswer(query: () => Promise<void>): Promise<boolean> {
  const timeout = Promise.withResolvers<boolean>();
  const timer = setTimeout(timeout.resolve, DATABASE_TIMEOUT_MS, false);
  const answered = query().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, timeout.promise]).finally(() => clearTimeout(timer));
}
