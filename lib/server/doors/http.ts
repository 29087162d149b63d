import { limits } from "#lib/contract/limits.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { actorOfCookies } from "../auth/session.ts";
import type { Call } from "../call.ts";
import { failed } from "../failed.ts";
import { runtime } from "../ports/runtime.ts";
import { ADDRESS_HEADER } from "./address.ts";
import { isOwnOrigin } from "./origin.ts";
import { readJson } from "./read-json.ts";
import { statusOf } from "./status-of.ts";

/** What stands behind a door: `execute` for commands, `ask` for queries. */
export type Behind = (call: Call, name: string, raw: unknown) => Promise<Answer<unknown>>;

/** A call by HTTP: the name from the path, the input as a JSON body, the answer as JSON with a fitting status. */
export async function httpDoor(request: Request, name: string, behind: Behind): Promise<Response> {
  return respond(await answer(request, name, behind));
}

async function answer(request: Request, name: string, behind: Behind): Promise<Answer<unknown>> {
  const header = (key: string) => request.headers.get(key) ?? undefined;
  const from = { origin: header("origin"), host: header("host"), "sec-fetch-site": header("sec-fetch-site") };
  if (!isOwnOrigin(from, runtime().env.publicUrl)) return { ok: false, refusal: { code: "origin_refused" } };
  const body = await readJson(request, limits.frameBytes);
  if (!body.ok) return body;
  try {
    const actor = await actorOfCookies(header("cookie"));
    return await behind({ actor, address: header(ADDRESS_HEADER) ?? "", door: "http" }, name, body.value);
  } catch (cause) {
    return { ok: false, refusal: failed(cause, { name, door: "http" }) };
  }
}

function respond(given: Answer<unknown>): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  if (given.ok) return Response.json(given, { headers });
  const { code, params } = given.refusal;
  if (params?.seconds !== undefined) headers.set("retry-after", String(params.seconds));
  return Response.json(given, { status: statusOf(code), headers });
}
