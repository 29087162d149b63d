import Sqlite from "better-sqlite3";
import { sqliteFile } from "#lib/server/ports/open-database.ts";
import { type Disk, memoryDisk, run } from "../lab/disk.ts";
import type { Stage } from "../lab/stage.ts";
import { anywhere, type Fault } from "./fault.ts";

const DISK_MB = 24;

/** A disk of its own where mounting one is allowed; elsewhere a limit that the system puts on the program's files. */
function fullDisk(): Fault {
  let disk: Disk | null = null;
  return {
    name: "full disk",
    database: "sqlite",
    lastsMs: 10_000,
    refusal: "storage_failing",
    health: "storage",
    isReadable: true,
    prepare() {
      disk = memoryDisk(DISK_MB);
      return disk ? { folder: disk.folder, remove: disk.remove } : anywhere;
    },
    begin({ application }) {
      if (disk) disk.fill();
      else limitFiles(application.pid(), 0);
    },
    end({ application }) {
      if (disk) disk.empty();
      else limitFiles(application.pid(), null);
    },
  };
}

/** Root is stopped by no permission; a file that is immutable stops everybody, also where it is open already. */
function readOnlyDisk(): Fault {
  return {
    name: "read-only disk",
    database: "sqlite",
    lastsMs: 10_000,
    refusal: "storage_failing",
    health: "storage",
    isReadable: true,
    begin: ({ application, ground }) => {
      if (!run("chattr", "+i", ...filesOf(ground.env))) limitFiles(application.pid(), 0);
    },
    end: ({ application, ground }) => {
      run("chattr", "-i", ...filesOf(ground.env));
      limitFiles(application.pid(), null);
    },
  };
}

/** Somebody else's transaction: a program that repairs, copies or inspects the database. */
function lockedFile(): Fault {
  let other: InstanceType<typeof Sqlite> | undefined;
  return {
    name: "database locked by another process",
    database: "sqlite",
    lastsMs: 60_000,
    refusal: "server_busy",
    health: "database",
    isReadable: true,
    begin({ ground }) {
      other = new Sqlite(sqliteFile(ground.env.databaseUrl), { timeout: 10_000 });
      other.exec("BEGIN EXCLUSIVE");
    },
    end() {
      other?.exec("COMMIT");
      other?.close();
    },
  };
}

/** Without the shared memory: writing to a mapped file that may not be written ends a process, whoever it is. */
function filesOf({ databaseUrl }: Stage["ground"]["env"]): string[] {
  const file = sqliteFile(databaseUrl);
  return [file, `${file}-wal`];
}

/** The largest a file of this process may become, in bytes; null: as large as it likes. */
function limitFiles(pid: number, bytes: number | null): void {
  run("prlimit", "--pid", String(pid), `--fsize=${bytes ?? "unlimited"}:`);
}

export const sqliteFaults: readonly (() => Fault)[] = [fullDisk, readOnlyDisk, lockedFile];
