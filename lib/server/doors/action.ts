import { headers } from "next/headers";
import type { Answer } from "#lib/contract/refusals.ts";
import { actorOfCookies } from "../auth/session.ts";
import type { Call } from "../call.ts";
import { execute } from "../execute.ts";
import { ADDRESS_HEADER } from "./address.ts";

/** A call by a server action. Next itself refuses actions that come from another site's pages. */
export async function actionDoor(name: unknown, raw: unknown): Promise<Answer<unknown>> {
  return execute(await callOfRequest(), typeof name === "string" ? name : "", raw);
}

/** Who asks for a page or calls an action, and from where. */
export async function callOfRequest(): Promise<Call> {
  const sent = await headers();
  const actor = await actorOfCookies(sent.get("cookie") ?? undefined);
  return { actor, address: sent.get(ADDRESS_HEADER) ?? "", door: "action" };
}
