import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { limits } from "#lib/contract/limits.ts";
import { PICTURES_PATH } from "#lib/contract/pictures.ts";
import { REALTIME_PATH } from "#lib/contract/version.ts";
import { ConfigurationError, type Env } from "../ports/env.ts";
import { runtime } from "../ports/runtime.ts";
import { attachRealtime, type Realtime } from "../realtime/attach.ts";
import { prepareRequest } from "./prepare-request.ts";

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

const timeouts = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};
const MAX_BODY_BYTES = 1024 * 1024;
/** Whoever sends more here gets the answer of the door itself. */
const MAX_PICTURE_BYTES = 2 * limits.pictureBytes;

/** The HTTP server with realtime attached, not yet listening; `setHandler` says who answers the pages. */
export function createWebServer(env: Env): {
  http: Server;
  realtime: Realtime;
  setHandler: (handler: RequestHandler) => void;
} {
  let handle: RequestHandler = (_request, response) => void response.writeHead(503).end();
  const http = createServer(timeouts, (request, response) => handle(request, response));
  http.maxHeadersCount = 100;
  const realtime = attachRealtime(http);
  // Before realtime's own listener, which takes the requests on its path away from the others.
  http.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    prepareRequest(env, request, response);
  });
  // In development the pages' reloading answers there.
  if (env.isProduction) http.on("upgrade", refuseUpgrade);
  const setHandler = (handler: RequestHandler) => {
    handle = (request, response) => void answer(handler, request, response);
  };
  return { http, realtime, setHandler };
}

/**
 * Listens on the configured host and port (0: any free one) and answers the port.
 * @throws ConfigurationError when the port cannot be had.
 */
export function listen(http: Server, env: Env): Promise<number> {
  const listening = Promise.withResolvers<number>();
  http.once("error", (cause: NodeJS.ErrnoException) => listening.reject(explain(cause, env)));
  http.listen(env.port, env.host, () => listening.resolve((http.address() as AddressInfo).port));
  return listening.promise;
}

/** Only realtime speaks anything but HTTP; a connection that waits for something else would stay open for ever. */
function refuseUpgrade(request: IncomingMessage, socket: Duplex): void {
  if (!request.url?.startsWith(`${REALTIME_PATH}/`))
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
}

async function answer(
  handler: RequestHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isPicture = request.url?.split("?")[0] === PICTURES_PATH;
  const maxBytes = isPicture ? MAX_PICTURE_BYTES : MAX_BODY_BYTES;
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) {
    response.writeHead(413, { connection: "close" }).end();
    return;
  }
  try {
    await handler(request, response);
  } catch (cause) {
    // Without the query, which may hold the setup code.
    runtime().logger.error({ err: cause, path: request.url?.split("?")[0] }, "request failed");
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

function explain(cause: NodeJS.ErrnoException, env: Env): Error {
  if (cause.code === "EADDRINUSE")
    return new ConfigurationError(`PORT ${env.port} is already in use by another program.`);
  if (cause.code === "EACCES")
    return new ConfigurationError(`PORT ${env.port} may not be used by this account.`);
  if (cause.code === "EADDRNOTAVAIL")
    return new ConfigurationError(`HOST ${env.host} is not an address of this machine.`);
  return cause;
}
