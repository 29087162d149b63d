import type { Answer } from "#lib/contract/refusals.ts";

/**
 * The JSON body of a request, at most `maxBytes` long; an empty body is undefined. Refused when it is longer,
 * is not declared as JSON (which a foreign page's form cannot do) or is none.
 */
export async function readJson(request: Request, maxBytes: number): Promise<Answer<unknown>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse("invalid_input");
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return refuse("too_large");
  const text = await readText(request, maxBytes);
  if (text === null) return refuse("too_large");
  try {
    return { ok: true, value: text === "" ? undefined : JSON.parse(text) };
  } catch {
    return refuse("invalid_input");
  }
}

async function readText(request: Request, maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function refuse(code: "invalid_input" | "too_large"): Answer<never> {
  return { ok: false, refusal: { code } };
}
