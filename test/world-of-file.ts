import { afterAll } from "vitest";
import { openWorld, type World } from "./world.ts";

/** The world of a test file: opened while the file is read, closed after its last test. */
export async function worldOfFile(options?: Parameters<typeof openWorld>[0]): Promise<World> {
  const world = await openWorld(options);
  afterAll(() => world.close());
  return world;
}
