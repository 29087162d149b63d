import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { ask } from "#lib/server/ask.ts";
import { healthDoor } from "#lib/server/doors/health.ts";
import { httpDoor } from "#lib/server/doors/http.ts";
import { pictureDoor, uploadDoor } from "#lib/server/doors/pictures.ts";
import { execute } from "#lib/server/execute.ts";

/** Answers what the routes under `app/api` answer, through the same doors, where no pages are served. */
export async function apiHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, api, kind = "", name = ""] = decodeURIComponent(request.url?.split("?")[0] ?? "").split("/");
  const answer = api === "api" ? await route(kind, name, request) : new Response(null, { status: 404 });
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (answer.status === 304) return void response.end();
  response.end(Buffer.from(await answer.arrayBuffer()));
}

function route(kind: string, name: string, request: IncomingMessage): Promise<Response> | Response {
  if (kind === "health") return healthDoor();
  if (kind === "commands") return httpDoor(webRequest(request), name, execute);
  if (kind === "queries") return httpDoor(webRequest(request), name, ask);
  if (kind === "pictures")
    return name ? pictureDoor(webRequest(request), name) : uploadDoor(webRequest(request));
  return new Response(null, { status: 404 });
}

function webRequest(request: IncomingMessage): Request {
  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  return new Request(`http://${request.headers.host}${request.url}`, {
    method: request.method,
    headers: Object.entries(request.headers).map(([key, value]): [string, string] => [key, String(value)]),
    ...(hasBody && { body: Readable.toWeb(request) as ReadableStream<Uint8Array>, duplex: "half" }),
  } as RequestInit);
}
