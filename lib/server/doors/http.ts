import { limits } from "#lib/contract/limits.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import type { Call } from "../call.ts";
import { askByHttp, refuseForeign } from "./http-call.ts";
import { readJson } from "./read-json.ts";
import { respond } from "./respond.ts";

/** What stands behind a door: `execute` for commands, `ask` for queries. */
export type Behind = (call: Call, name: string, raw: unknown) => Promise<Answer<unknown>>;

/** A call by HTTP: the name from the path, the input as a JSON body, the answer as JSON with a fitting status. */
export async function httpDoor(request: Request, name: string, behind: Behind): Promise<Response> {
  return respond(await answer(request, name, behind));
}

async function answer(request: Request, name: string, behind: Behind): Promise<Answer<unknown>> {
  const refusal = refuseForeign(request);
  if (refusal) return { ok: false, refusal };
  const body = await readJson(request, limits.frameBytes);
  if (!body.ok) return body;
  return askByHttp(request, name, (call) => behind(call, name, body.value));
}
