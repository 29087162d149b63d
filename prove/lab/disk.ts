import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A small disk of the proof's own. */
export type Disk = {
  folder: string;
  /** Takes all the room there is left. */
  fill: () => void;
  /** Gives it back. */
  empty: () => void;
  remove: () => void;
};

/** A disk of so many megabytes in memory; null where this user may not mount one. */
export function memoryDisk(megabytes: number): Disk | null {
  return mountAt("tmpfs", [`size=${megabytes}m`]);
}

function mountAt(type: string, options: string[]): Disk | null {
  const folder = mkdtempSync(path.join(tmpdir(), "webqq-disk-"));
  if (!run("mount", "-t", type, "-o", options.join(","), type, folder)) {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
  const filler = path.join(folder, "filler");
  return {
    folder,
    fill: () => fillUp(filler),
    empty: () => rmSync(filler, { force: true }),
    remove() {
      // Lazily: a process that is ending may hold a file for another moment.
      run("umount", "--lazy", folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a program of the system; false when it is missing or fails. */
export function run(program: string, ...options: string[]): boolean {
  return spawnSync(program, options, { stdio: "ignore" }).status === 0;
}

function fillUp(file: string): void {
  const descriptor = openSync(file, "a");
  for (const size of [1024 * 1024, 4096, 1]) {
    const bytes = new Uint8Array(size);
    while (hasWritten(descriptor, bytes));
  }
  closeSync(descriptor);
}

function hasWritten(descriptor: number, bytes: Uint8Array): boolean {
  try {
    return writeSync(descriptor, bytes) > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") return false;
    throw error;
  }
}
