import { readFileSync } from "node:fs";
import path from "node:path";
import type { Answer } from "#lib/contract/refusals.ts";

type Asked = { url: string; cookie?: string | undefined; name: string; input: unknown };
type Reached = Answer<unknown>;

let calls = 0;

/** A different client each time, as a proxy on this machine would name it: no limit by address interferes. */
export const anotherAddress = () => `198.51.${(++calls >> 8) & 255}.${calls & 255}`;

/** A call at the HTTP door. */
export async function callHttp(
  kind: "commands" | "queries",
  { url, cookie, name, input }: Asked,
): Promise<Reached> {
  const response = await fetch(`${url}/api/${kind}/${name}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-forwarded-for": anotherAddress(),
      ...(cookie && { cookie }),
    },
    body: JSON.stringify(input),
  });
  return (await response.json()) as Reached;
}

/** A call at the server action's door, as the browser's runtime of Next makes it. */
export async function callAction({ url, cookie, name, input }: Asked): Promise<Reached> {
  const response = await fetch(`${url}/register`, {
    method: "POST",
    headers: {
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      origin: url,
      "next-action": actionId(),
      "x-forwarded-for": anotherAddress(),
      ...(cookie && { cookie }),
    },
    body: JSON.stringify([name, input]),
    redirect: "manual",
  });
  const text = await response.text();
  const [, result] = /^1:(\{.*\})$/m.exec(text) ?? [];
  if (!result) throw new Error(`no result of ${name} in ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(result) as Reached;
}

let knownActionId = "";

/** What the build named the action. */
function actionId(): string {
  if (knownActionId) return knownActionId;
  const file = path.resolve(
    import.meta.dirname,
    "../..",
    process.env.NEXT_DIST_DIR ?? ".next",
    "server/server-reference-manifest.json",
  );
  const manifest = JSON.parse(readFileSync(file, "utf8")) as {
    node: Record<string, { exportedName?: string }>;
  };
  const found = Object.entries(manifest.node).find(([, { exportedName }]) => exportedName === "runCommand");
  if (!found) throw new Error("no page uses the action runCommand");
  knownActionId = found[0];
  return knownActionId;
}
