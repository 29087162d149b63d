import next from "next";
import { createWebServer, listen } from "#lib/server/http/listen.ts";
import { openRuntime } from "#lib/server/open-runtime.ts";
import { ConfigurationError, type Env, loadEnv } from "#lib/server/ports/env.ts";
import { MigrationError, migrate } from "#lib/server/ports/migrate.ts";
import { prepareLog } from "#lib/server/ports/prepare-log.ts";
import { shutdown } from "#lib/server/shutdown.ts";
import { issueSetupCode } from "#lib/server/site/setup-code.ts";

const CLOSE_WITHIN_MS = 10_000;

/** Environment → database → pages → realtime → listening, until a signal asks to close. */
async function start(): Promise<void> {
  const env = loadEnv();
  setUpLibraries(env);
  await migrate(env);
  const parts = await openRuntime(env);
  await prepareLog(env, parts.logger);
  const { http, realtime, setHandler } = createWebServer(env);
  const pages = next({ dev: !env.isProduction, dir: import.meta.dirname, httpServer: http });
  await pages.prepare();
  setHandler(pages.getRequestHandler());
  const port = await listen(http, env);

  const code = await issueSetupCode(parts.db);
  const here = `http://${shownHost(env.host)}:${port}`;
  const url = env.publicUrl ?? here;
  print(`WebQQ is ready at ${url}${url === here ? "" : `, listening on ${here}`}`);
  if (code) print(`Nobody has an account yet. Make yours, the owner's, at ${url}/setup?code=${code}`);

  const close = async (signal: NodeJS.Signals) => {
    print(`Closing (${signal}).`);
    setTimeout(() => process.exit(1), CLOSE_WITHIN_MS).unref();
    await shutdown(http, realtime, parts);
    await pages.close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, close);
}

/** next-auth takes the public address from here; without one it believes each request's Host. Next reports to nobody. */
function setUpLibraries(env: Env): void {
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  if (env.publicUrl) process.env.NEXTAUTH_URL = env.publicUrl;
  else delete process.env.NEXTAUTH_URL;
  process.env.AUTH_TRUST_HOST = "true";
}

function shownHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await start();
} catch (cause) {
  const isExpected = cause instanceof ConfigurationError || cause instanceof MigrationError;
  process.stderr.write(`${isExpected ? cause.message : (cause as Error).stack}\n`);
  process.exit(1);
}
