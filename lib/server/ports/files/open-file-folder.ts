import { createHash, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { opendir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { FileError, type Files, type KeptFile } from "./files.ts";
import { syncFolder } from "./sync-folder.ts";
import { takeIn } from "./take-in.ts";
import { writeWhole } from "./write-whole.ts";

const SHA = /^[0-9a-f]{64}$/;

/** Below this folder files are written; those that are whole are renamed to their place. */
const INCOMING = "incoming";

/** Files in a folder of this machine: `ab/abcd…` by the beginning of the name, so that no folder has too many. */
export function openFileFolder(folder: string): Files {
  const incoming = path.join(folder, INCOMING);
  const placeOf = (sha: string) => path.join(folder, sha.slice(0, 2), sha);
  const newPath = () => {
    mkdirSync(incoming, { recursive: true, mode: 0o700 });
    return path.join(incoming, randomUUID());
  };

  async function attempt<T>(work: (file: string) => Promise<T>): Promise<T> {
    let file = "";
    try {
      file = newPath();
      return await work(file);
    } catch (cause) {
      throw isOfDisk(cause) ? new FileError("failing", cause) : cause;
    } finally {
      if (file) await rm(file, { force: true });
    }
  }

  return {
    receive: (upload, maxBytes, work) =>
      attempt(async (file) => {
        await takeIn(upload, maxBytes, file);
        return work(file);
      }),
    put: (content) =>
      attempt(async (file) => {
        const sha = createHash("sha256").update(content).digest("hex");
        const place = placeOf(sha);
        await writeWhole(file, content);
        mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
        // Over one that is there already, too: it is younger then, and not taken for one that nobody wants.
        await rename(file, place);
        await syncFolder(path.dirname(place));
        return sha;
      }),
    read: async (sha) => (SHA.test(sha) ? readFile(placeOf(sha)).catch(ifMissing(null)) : null),
    list: () => listFiles(folder),
    async remove({ path: file, storedAt }) {
      const now = await stat(file).catch(ifMissing(null));
      if (now?.mtimeMs === storedAt) await rm(file, { force: true });
    },
  };
}

async function* listFiles(folder: string): AsyncGenerator<KeptFile> {
  const files = await opendir(folder, { recursive: true }).catch(ifMissing(null));
  if (!files) return;
  for await (const entry of files) {
    const file = path.join(entry.parentPath, entry.name);
    const isLeft = path.basename(entry.parentPath) === INCOMING;
    if (!entry.isFile() || !(isLeft || SHA.test(entry.name))) continue;
    const found = await stat(file).catch(ifMissing(null));
    if (found) yield { path: file, sha: isLeft ? null : entry.name, storedAt: found.mtimeMs };
  }
}

const codeOf = (cause: unknown) => (cause as NodeJS.ErrnoException | null)?.code ?? "";

const ifMissing =
  <T>(value: T) =>
  (cause: unknown): T => {
    if (codeOf(cause) === "ENOENT") return value;
    throw cause;
  };

/** Full, over its quota, read-only, broken, not ours, gone, or no more files may be open. */
const isOfDisk = (cause: unknown) =>
  /^(ENOSPC|EDQUOT|EROFS|EIO|EACCES|EPERM|ENOENT|ENOTDIR|EMFILE|ENFILE|EFBIG)$/.test(codeOf(cause));
