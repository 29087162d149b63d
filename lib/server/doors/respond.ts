import type { Answer } from "#lib/contract/refusals.ts";
import { statusOf } from "./status-of.ts";

/** An answer as it leaves by HTTP: JSON with a fitting status, kept by nobody. */
export function respond(given: Answer<unknown>): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  if (given.ok) return Response.json(given, { headers });
  const { code, params } = given.refusal;
  if (params?.seconds !== undefined) headers.set("retry-after", String(params.seconds));
  return Response.json(given, { status: statusOf(code), headers });
}
