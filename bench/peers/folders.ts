import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Where peers keep what they write during a run of this process; removed at its end. BENCH_DIR names a folder on the
 * disk whose speed is to be measured.
 */
export const workFolder = path.resolve(process.env.BENCH_DIR || tmpdir(), `webqq-bench-${process.pid}`);

/** A peer's own folder, made when missing. */
export function folderOf(peer: string): string {
  const folder = path.join(workFolder, peer);
  mkdirSync(folder, { recursive: true });
  return folder;
}
