import { createHash } from "node:crypto";
import { foldName } from "#lib/domain/fold-name.ts";

/** What tells whether the same is said again: width, case and space make no difference. Short, whatever the length. */
export function markOf(body: string): string {
  return createHash("sha256").update(foldName(body)).digest("base64").slice(0, 22);
}
