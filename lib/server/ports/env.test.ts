import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ConfigurationError, loadEnv } from "./env.ts";

let folder: string;
const secret = "s".repeat(32);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "webqq-env-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("nothing set means SQLite in ./data on port 3000", () => {
  expect(loadEnv({ AUTH_SECRET: secret })).toEqual({
    port: 3000,
    host: "0.0.0.0",
    dataDir: path.resolve("data"),
    databaseUrl: `file:${path.resolve("data/webqq.db")}`,
    databaseKind: "sqlite",
    filesDir: path.resolve("data/files"),
    authSecret: secret,
    logLevel: "info",
    limitFactor: 1,
    groupMaxMembers: 2_000,
    isProduction: false,
  });
});

test("an empty variable counts as unset", () => {
  const env = loadEnv({ AUTH_SECRET: secret, PORT: "", DATABASE_URL: " ", PUBLIC_URL: "" });
  expect([env.port, env.databaseKind, env.publicUrl]).toEqual([3000, "sqlite", undefined]);
});

test.each(["postgres://a:b@db/webqq", "postgresql://db:5433/webqq?sslmode=require"])(
  "%s means PostgreSQL",
  (url) => {
    const env = loadEnv({ AUTH_SECRET: secret, DATABASE_URL: url });
    expect([env.databaseKind, env.databaseUrl]).toEqual(["postgres", url]);
  },
);

test.each([
  "file:x/my.db",
  "file:./x/my.db",
  `file:${path.resolve("x/my.db")}`,
  `file://${path.resolve("x/my.db")}`,
])("%s means that SQLite file", (url) => {
  const env = loadEnv({ AUTH_SECRET: secret, DATABASE_URL: url });
  expect([env.databaseKind, env.databaseUrl]).toEqual(["sqlite", `file:${path.resolve("x/my.db")}`]);
});

test("files lie in the data folder, or where FILES_URL says", () => {
  const files = (more: object) => loadEnv({ AUTH_SECRET: secret, DATA_DIR: "/srv/data", ...more }).filesDir;
  expect(files({})).toBe("/srv/data/files");
  expect(files({ FILES_URL: "file:/mnt/big" })).toBe("/mnt/big");
  expect(files({ FILES_URL: "file:big" })).toBe(path.resolve("big"));
});

test("PUBLIC_URL loses its trailing slash", () => {
  expect(loadEnv({ AUTH_SECRET: secret, PUBLIC_URL: "https://qq.example.org/" }).publicUrl).toBe(
    "https://qq.example.org",
  );
});

describe("a wrong value is told in one sentence that names the variable", () => {
  test.each([
    ["PORT", "80a", "PORT must be a number from 0 to 65535."],
    ["PORT", "65536", "PORT must be a number from 0 to 65535."],
    ["DATABASE_URL", "mysql://x", "DATABASE_URL must begin with file: or postgresql://."],
    ["FILES_URL", "s3://bucket", "FILES_URL must begin with file:."],
    ["PUBLIC_URL", "qq.example.org", "PUBLIC_URL must look like https://qq.example.org, without a path."],
    [
      "PUBLIC_URL",
      "https://example.org/qq",
      "PUBLIC_URL must look like https://qq.example.org, without a path.",
    ],
    ["PUBLIC_URL", "ftp://example.org", "PUBLIC_URL must look like https://qq.example.org, without a path."],
    ["AUTH_SECRET", "short", "AUTH_SECRET must have at least 32 characters."],
    ["LOG_LEVEL", "loud", "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent."],
    ["LIMIT_FACTOR", "0", "LIMIT_FACTOR must be a whole number from 1 to 999999."],
    ["LIMIT_FACTOR", "0.5", "LIMIT_FACTOR must be a whole number from 1 to 999999."],
    ["GROUP_MAX_MEMBERS", "1", "GROUP_MAX_MEMBERS must be a whole number from 2 to 100000."],
    ["GROUP_MAX_MEMBERS", "many", "GROUP_MAX_MEMBERS must be a whole number from 2 to 100000."],
    ["NODE_ENV", "prod", "NODE_ENV must be development, production or test."],
  ])("%s=%s", (name, value, sentence) => {
    const load = () => loadEnv({ AUTH_SECRET: secret, [name]: value });
    expect(load).toThrow(ConfigurationError);
    expect(load).toThrow(new ConfigurationError(sentence));
  });
});

describe("the secret", () => {
  test("is made once, kept for its owner alone, and read again", () => {
    const first = loadEnv({ DATA_DIR: folder }).authSecret;
    expect(first.length).toBeGreaterThanOrEqual(43);
    expect(loadEnv({ DATA_DIR: folder }).authSecret).toBe(first);
    expect(readFileSync(path.join(folder, "secret"), "utf8").trim()).toBe(first);
    expect(statSync(path.join(folder, "secret")).mode & 0o777).toBe(0o600);
  });

  test("that is damaged stops the start", () => {
    writeFileSync(path.join(folder, "secret"), "");
    expect(() => loadEnv({ DATA_DIR: folder })).toThrow(/^DATA_DIR holds a damaged secret/);
  });

  test("cannot be kept in a folder that cannot be made", () => {
    writeFileSync(path.join(folder, "file"), "");
    expect(() => loadEnv({ DATA_DIR: path.join(folder, "file") })).toThrow(/^DATA_DIR cannot be used: /);
  });
});
