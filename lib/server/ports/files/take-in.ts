import { open } from "node:fs/promises";
import { FileError, type Upload } from "./files.ts";

/**
 * Writes what comes into a new file, piece by piece: however many upload at once, memory holds a piece of each.
 * @throws FileError
 */
export async function takeIn({ body, declaredBytes }: Upload, maxBytes: number, file: string): Promise<void> {
  if (declaredBytes !== null && declaredBytes > maxBytes) throw new FileError("too-large");
  const handle = await open(file, "wx", 0o600);
  let bytes = 0;
  try {
    for await (const piece of orBroken(body)) {
      bytes += piece.byteLength;
      if (bytes > maxBytes) throw new FileError("too-large");
      await handle.writeFile(piece);
    }
  } finally {
    await handle.close();
  }
  if (declaredBytes !== null && bytes < declaredBytes) throw new FileError("broken");
}

async function* orBroken(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    throw new FileError("broken", cause);
  }
}
