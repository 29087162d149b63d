import { open } from "node:fs/promises";

/** Makes sure that a file renamed into this folder is still there after the power was cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
