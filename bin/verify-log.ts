import "./refuse-old-node.ts";
import { type GroupVerdict, verifyLogs } from "#lib/server/group-log/verify-logs.ts";
import { ConfigurationError, loadDatabaseEnv } from "#lib/server/ports/env.ts";
import { openToRead } from "#lib/server/ports/open-to-read.ts";
import { readEnvFile } from "./env-file.ts";
import { generate } from "./generate.ts";
import { finding } from "./verify-log/finding.ts";
import { readArguments, UsageError } from "./verify-log/read-arguments.ts";

const WHOLE = 0;
const TAMPERED_WITH = 1;
/** It could not be found out. */
const UNKNOWN = 2;

/** Prisma's codes of a table and a column that are not there. */
const NOT_MIGRATED = ["P2021", "P2022"];

async function verify(groupNumber: number | null): Promise<GroupVerdict[]> {
  const database = await openToRead(loadDatabaseEnv());
  try {
    return await verifyLogs(database, groupNumber);
  } finally {
    await database.close();
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof ConfigurationError) return error.message;
  const { code, message } = error as Error & { code?: string };
  if (code && NOT_MIGRATED.includes(code))
    return "The database is not of this version: `npm run migrate` brings it up to date.";
  return `The database could not be read: ${message}`;
}

try {
  const { number, isJson } = readArguments(process.argv.slice(2));
  readEnvFile();
  generate();
  const groups = await verify(number);
  const isWhole = groups.every(({ fault }) => fault === null);
  if (isJson) console.log(JSON.stringify({ isWhole, groups }));
  else for (const group of groups) console.log(finding(group));
  const isUnknown = number !== null && groups.length === 0;
  if (isUnknown) console.error(`There is no group with the number ${number}.`);
  process.exitCode = isUnknown ? UNKNOWN : isWhole ? WHOLE : TAMPERED_WITH;
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = UNKNOWN;
}
