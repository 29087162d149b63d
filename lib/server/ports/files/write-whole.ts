import { open } from "node:fs/promises";

/** Writes a new file, readable by its owner alone; when it answers, the content is on disk. */
export async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
