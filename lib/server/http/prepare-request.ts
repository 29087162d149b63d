import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { ADDRESS_HEADER, addressOf } from "../doors/address.ts";
import type { Env } from "../ports/env.ts";
import { securityHeaders } from "./security-headers.ts";

/**
 * Done to every request before anybody handles it: the response gets its security headers, and the request
 * says what only this server knows (policy, client address), whatever the client wrote there.
 */
export function prepareRequest(env: Env, request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request;
  const nonce = randomBytes(16).toString("base64");
  const added = securityHeaders({
    nonce,
    host: headers.host,
    isProduction: env.isProduction,
    isEncrypted: env.publicUrl?.startsWith("https://") ?? false,
  });
  response.setHeaders(new Map(Object.entries(added)));
  // Next reads the nonce from the policy, as if a proxy had set it.
  headers["content-security-policy"] = added["Content-Security-Policy"];
  headers[ADDRESS_HEADER] = addressOf(request, env.publicUrl);
  namePublicHost(headers, env.publicUrl);
}

/** A proxy may pass on another Host than browsers see; what Next compares origins with is the public one. */
function namePublicHost(headers: IncomingMessage["headers"], publicUrl: string | undefined): void {
  delete headers["x-forwarded-host"];
  if (!publicUrl || headers.origin !== publicUrl) return;
  const { host, protocol } = new URL(publicUrl);
  headers["x-forwarded-host"] = host;
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
}
