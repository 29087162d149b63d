import { afterAll } from "vitest";
import { openServer, type TestServer } from "./server.ts";

/** The server of a test file: opened while the file is read, closed after its last test. */
export async function serverOfFile(options?: Parameters<typeof openServer>[0]): Promise<TestServer> {
  const server = await openServer(options);
  afterAll(() => server.close());
  return server;
}
