import { password } from "./password.ts";
import type { Site } from "./site.ts";

/** Gives a new site the owner without whom nobody can register. */
export async function makeOwner(site: Site): Promise<void> {
  const code = new URL(site.setupLink()).searchParams.get("code");
  const response = await fetch(`${site.address}/api/commands/site:setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, name: "站长", password }),
  });
  const answer = await response.json();
  if (!answer.ok) throw new Error(`site:setup: ${JSON.stringify(answer.refusal)}`);
}
