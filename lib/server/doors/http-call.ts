import type { Answer, Refusal } from "#lib/contract/refusals.ts";
import { actorOfCookies } from "../auth/session.ts";
import type { Call } from "../call.ts";
import { failed } from "../failed.ts";
import { runtime } from "../ports/runtime.ts";
import { ADDRESS_HEADER } from "./address.ts";
import { isOwnOrigin } from "./origin.ts";

/** The refusal of a request that another site's page made in somebody's name; null for any other. */
export function refuseForeign(request: Request): Refusal | null {
  const header = (key: string) => request.headers.get(key) ?? undefined;
  const from = { origin: header("origin"), host: header("host"), "sec-fetch-site": header("sec-fetch-site") };
  return isOwnOrigin(from, runtime().env.publicUrl) ? null : { code: "origin_refused" };
}

/** Asks in the name of whoever the request's cookies sign in. Never throws. */
export async function askByHttp<T>(
  request: Request,
  name: string,
  behind: (call: Call) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  try {
    const actor = await actorOfCookies(request.headers.get("cookie") ?? undefined);
    return await behind({ actor, address: request.headers.get(ADDRESS_HEADER) ?? "", door: "http" });
  } catch (cause) {
    return { ok: false, refusal: failed(cause, { name, door: "http" }) };
  }
}
