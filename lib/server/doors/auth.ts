import { runtime } from "../ports/runtime.ts";
import { ADDRESS_HEADER } from "./address.ts";

const MAX_FORM_BYTES = 16 * 1024;
/** A sign-in takes four requests, and a school signs in within minutes. */
const REQUESTS_PER_ADDRESS = { points: 20_000, seconds: 60 };

/** The answer to a request that never reaches next-auth, which reads a form as long as it comes; null for others. */
export async function answerBeforeAuth(
  request: Request,
  action: string | undefined,
): Promise<Response | null> {
  // The browser's side of next-auth would write into the log of the server.
  if (action === "_log") return new Response(null, { status: 204 });
  const address = request.headers.get(ADDRESS_HEADER) ?? "";
  const seconds = await runtime().limiter.take("auth:address", address, REQUESTS_PER_ADDRESS);
  if (seconds !== null)
    return new Response(null, { status: 429, headers: { "retry-after": String(seconds) } });
  const length = request.headers.get("content-length");
  const isTooLong = length === null || !(Number(length) <= MAX_FORM_BYTES);
  return request.method === "POST" && isTooLong ? new Response(null, { status: 413 }) : null;
}
