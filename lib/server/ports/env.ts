import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { SITE_MAX_MEMBER_NUMS } from "#lib/contract/limits.ts";
import type { DatabaseKind } from "./database.ts";

/** The configuration, read once at the start. Paths are absolute. */
export type Env = {
  port: number;
  host: string;
  /** Holds the SQLite database, the files and the secret, unless they are put elsewhere. */
  dataDir: string;
  /** `file:` with an absolute path, or `postgresql://…`. */
  databaseUrl: string;
  databaseKind: DatabaseKind;
  /** The folder of uploaded files. */
  filesDir: string;
  /** Where browsers reach this site, without a trailing slash; unknown when unset. */
  publicUrl?: string;
  authSecret: string;
  logLevel: LogLevel;
  /** Multiplies every limit on how often something may be asked; 1 except where a machine is measured. */
  limitFactor: number;
  /** How many members an owner may let a group have room for. */
  groupMaxMembers: number;
  isProduction: boolean;
};

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** A wrong setting. The message is one sentence that names the variable; nothing else needs to be shown. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

const secretMinLength = 32;

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "must be a number from 0 to 65535")
    .transform(Number)
    .refine((port) => port <= 65535, "must be a number from 0 to 65535")
    .default(3000),
  HOST: z.string().default("0.0.0.0"),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)/, "must begin with file: or postgresql://")
    .refine((url) => url.startsWith("file:") || URL.canParse(url), "must be a valid address")
    .optional(),
  FILES_URL: z
    .string()
    .regex(/^file:.+/, "must begin with file:")
    .optional(),
  PUBLIC_URL: z.string().refine(isOrigin, "must look like https://qq.example.org, without a path").optional(),
  AUTH_SECRET: z.string().min(secretMinLength, `must have at least ${secretMinLength} characters`).optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(", ")}`).default("info"),
  LIMIT_FACTOR: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, "must be a whole number from 1 to 999999")
    .transform(Number)
    .default(1),
  GROUP_MAX_MEMBERS: z
    .string()
    .regex(/^\d{1,6}$/, "must be a whole number from 2 to 100000")
    .transform(Number)
    .refine((members) => members >= 2 && members <= 100_000, "must be a whole number from 2 to 100000")
    .default(SITE_MAX_MEMBER_NUMS),
  NODE_ENV: z
    .enum(["development", "production", "test"], "must be development, production or test")
    .default("development"),
});

/**
 * Reads the configuration. An empty variable counts as unset. When AUTH_SECRET is unset, the secret kept in
 * `DATA_DIR/secret` is used, and made at the first start.
 * @throws ConfigurationError for a wrong value or an unusable data folder.
 */
export function loadEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const values = parse(source);
  const { dataDir, ...stored } = storageOf(values);
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir,
    ...stored,
    ...(values.PUBLIC_URL && { publicUrl: new URL(values.PUBLIC_URL).origin }),
    authSecret: values.AUTH_SECRET ?? keptSecret(dataDir),
    logLevel: values.LOG_LEVEL,
    limitFactor: values.LIMIT_FACTOR,
    groupMaxMembers: values.GROUP_MAX_MEMBERS,
    isProduction: values.NODE_ENV === "production",
  };
}

/**
 * Reads where the database is, for who only looks at it: nothing is made.
 * @throws ConfigurationError for a wrong value.
 */
export function loadDatabaseEnv(
  source: Readonly<Record<string, string | undefined>> = process.env,
): Pick<Env, "databaseUrl" | "databaseKind"> {
  const { databaseUrl, databaseKind } = storageOf(parse(source));
  return { databaseUrl, databaseKind };
}

type Values = z.infer<typeof schema>;

function storageOf(values: Values): Pick<Env, "dataDir" | "databaseUrl" | "databaseKind" | "filesDir"> {
  const dataDir = path.resolve(values.DATA_DIR);
  const databaseUrl = absoluteUrl(values.DATABASE_URL ?? `file:${path.join(dataDir, "webqq.db")}`);
  const filesUrl = absoluteUrl(values.FILES_URL ?? `file:${path.join(dataDir, "files")}`);
  return {
    dataDir,
    databaseUrl,
    databaseKind: databaseUrl.startsWith("file:") ? "sqlite" : "postgres",
    filesDir: filesUrl.slice("file:".length),
  };
}

function parse(source: Readonly<Record<string, string | undefined>>): Values {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ConfigurationError(`${issue?.path.join(".")} ${issue?.message}.`);
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username } = new URL(value);
  return /^https?:$/.test(protocol) && pathname === "/" && !search && !hash && !username;
}

function absoluteUrl(url: string): string {
  return url.startsWith("file:") ? `file:${path.resolve(url.replace(/^file:(\/\/)?/, ""))}` : url;
}

/** The secret signs sign-in cookies: readable by its owner alone, and never replaced once made. */
function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) writeNewSecret(file);
    const secret = readFileSync(file, "utf8").trim();
    if (secret.length >= secretMinLength) return secret;
  } catch (error) {
    throw new ConfigurationError(
      `DATA_DIR cannot be used: ${error instanceof Error ? error.message : error}.`,
    );
  }
  throw new ConfigurationError(
    `DATA_DIR holds a damaged secret: restore ${file} from a backup or delete it.`,
  );
}

function writeNewSecret(file: string): void {
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
    chmodSync(file, 0o600);
  } catch (error) {
    // Another process that starts at the same moment may have made it first; then that one counts.
    if (!existsSync(file)) throw error;
  }
}
