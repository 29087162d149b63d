import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runSql } from "#test/run-sql.ts";
import { type Disk, memoryDisk } from "../lab/disk.ts";
import type { Stage } from "../lab/stage.ts";
import type { Fault } from "./fault.ts";

const DISK_MB = 160;

/**
 * The disk of the tables is full, that of the write-ahead log is not. (When the log's disk is full, PostgreSQL ends,
 * which is the fault of a database that is gone.)
 */
function fullDisk(): Fault {
  let disk: Disk | null = null;
  return {
    name: "full disk",
    database: "postgres",
    lastsMs: 10_000,
    refusal: "storage_failing",
    health: "storage",
    isReadable: true,
    prepare() {
      const made = memoryDisk(DISK_MB);
      disk = made;
      if (!made) return null;
      const walFolder = mkdtempSync(path.join(tmpdir(), "webqq-wal-"));
      return {
        folder: made.folder,
        walFolder,
        remove() {
          made.remove();
          rmSync(walFolder, { recursive: true, force: true });
        },
      };
    },
    begin: () => disk?.fill(),
    end: () => disk?.empty(),
  };
}

/** What a database service does to a customer whose room is used up, and what a standby is before it takes over. */
function readOnly(): Fault {
  const setTo = async ({ ground }: Stage, value: "on" | "off") => {
    const url = clusterOf(ground).urlOf("postgres");
    await runSql(url, `ALTER SYSTEM SET default_transaction_read_only = ${value}`);
    await runSql(url, "SELECT pg_reload_conf()");
  };
  return {
    name: "database for reading alone",
    database: "postgres",
    lastsMs: 10_000,
    refusal: "storage_failing",
    health: "storage",
    isReadable: true,
    begin: (stage) => setTo(stage, "on"),
    end: (stage) => setTo(stage, "off"),
  };
}

function gone(): Fault {
  return {
    name: "database gone",
    database: "postgres",
    lastsMs: 60_000,
    refusal: "server_busy",
    health: "database",
    isReadable: false,
    begin: ({ ground }) => clusterOf(ground).crash("immediate"),
    end: ({ ground }) => clusterOf(ground).start(),
  };
}

/** It holds its connections and answers nothing: a machine that swaps, a disk that hangs. */
function frozen(): Fault {
  return {
    name: "database frozen",
    database: "postgres",
    lastsMs: 25_000,
    refusal: "server_busy",
    health: "database",
    isReadable: false,
    begin: ({ ground }) => clusterOf(ground).freeze(),
    end: ({ ground }) => clusterOf(ground).thaw(),
  };
}

function clusterOf({ cluster }: Stage["ground"]) {
  if (!cluster) throw new Error("there is no server of the database's own");
  return cluster;
}

export const postgresFaults: readonly (() => Fault)[] = [fullDisk, readOnly, gone, frozen];
