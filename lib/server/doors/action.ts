import { headers } from "next/headers";
import type { Answer } from "#lib/contract/refusals.ts";
import { execute } from "../execute.ts";
import { actorOfCookies } from "../session.ts";
import { ADDRESS_HEADER } from "./address.ts";

/** A call by a server action. Next itself refuses actions that come from another site's pages. */
export async function actionDoor(name: string, raw: unknown): Promise<Answer<unknown>> {
  const sent = await headers();
  const actor = await actorOfCookies(sent.get("cookie") ?? undefined);
  return execute({ actor, address: sent.get(ADDRESS_HEADER) ?? "", door: "action" }, String(name), raw);
}
