import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "./disk.ts";

/** A disk in a file: what has been written to files on it and not flushed is not in that file yet. */
export type ImageDisk = {
  folder: string;
  /**
   * Mounts a copy of what the disk holds at this moment, as a machine would find it after its power was cut. Whoever
   * writes to the disk must stand still meanwhile.
   * @throws when the disk does not come to rest.
   */
  copy: () => { folder: string; remove: () => void };
  remove: () => void;
};

const MOST_COPIES = 20;

/** An ext4 disk of so many megabytes; null where this user may not make or mount one. */
export function imageDisk(megabytes: number): ImageDisk | null {
  const home = mkdtempSync(path.join(tmpdir(), "webqq-image-"));
  const image = path.join(home, "disk");
  const isMade =
    run("truncate", "-s", `${megabytes}M`, image) && run("mkfs.ext4", "-q", "-F", "-m", "0", image);
  const mounted = isMade ? mountImage(image) : null;
  if (!mounted) {
    rmSync(home, { recursive: true, force: true });
    return null;
  }
  return {
    folder: mounted.folder,
    copy() {
      const copy = path.join(home, "copy");
      copyAtRest(image, copy);
      const found = mountImage(copy);
      if (!found) throw new Error("the copy of the disk cannot be mounted");
      return {
        folder: found.folder,
        remove() {
          found.remove();
          rmSync(copy, { force: true });
        },
      };
    },
    remove() {
      mounted.remove();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function mountImage(image: string): { folder: string; remove: () => void } | null {
  const folder = mkdtempSync(path.join(tmpdir(), "webqq-disk-"));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  if (!run("mount", "-o", "loop", image, folder)) {
    removeFolder();
    return null;
  }
  return {
    folder,
    remove() {
      run("umount", "--lazy", folder);
      removeFolder();
    },
  };
}

/** The system itself writes to the disk now and then: a copy counts when nothing has moved while it was made. */
function copyAtRest(image: string, copy: string): void {
  for (let n = 0; n < MOST_COPIES; n++) {
    run("cp", "--sparse=always", image, copy);
    if (run("cmp", "-s", image, copy)) return;
  }
  throw new Error("the disk does not come to rest");
}
