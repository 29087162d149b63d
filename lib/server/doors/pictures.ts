import type { Answer } from "#lib/contract/refusals.ts";
import { uploadPicture } from "../pictures/upload-picture.ts";
import { viewPicture } from "../pictures/view-picture.ts";
import { runtime } from "../ports/runtime.ts";
import { askByHttp, refuseForeign } from "./http-call.ts";
import { respond } from "./respond.ts";

/** Of one address there is only ever one picture. */
const KEPT_SECONDS = 365 * 24 * 3_600;

/** An upload: what it is for in the address, the picture itself as the body. */
export async function uploadDoor(request: Request): Promise<Response> {
  const refusal = refuseForeign(request);
  if (refusal) return respond({ ok: false, refusal });
  const body = untilGone(request);
  const length = request.headers.get("content-length");
  const upload = { body, declaredBytes: length === null ? null : Number(length) };
  const raw = Object.fromEntries(new URL(request.url).searchParams);
  return respond(await askByHttp(request, "picture:upload", (call) => uploadPicture(call, raw, upload)));
}

/** A picture, for whoever may see it. */
export async function pictureDoor(request: Request, id: string): Promise<Response> {
  const raw = { ...Object.fromEntries(new URL(request.url).searchParams), id };
  const answer = await askByHttp(request, "picture:view", (call) => viewPicture(call, raw));
  return answer.ok ? show(request, answer.value.sha) : respond(answer);
}

async function show(request: Request, sha: string): Promise<Response> {
  const headers = {
    "content-type": "image/webp",
    "content-disposition": "inline",
    "x-content-type-options": "nosniff",
    "cache-control": `private, max-age=${KEPT_SECONDS}, immutable`,
    etag: `"${sha}"`,
  };
  if (request.headers.get("if-none-match")?.includes(headers.etag))
    return new Response(null, { status: 304, headers });
  const { files, logger } = runtime();
  const content = await files.read(sha);
  if (content) return new Response(content, { headers });
  logger.error({ sha }, "a picture's file is missing");
  const missing: Answer<never> = { ok: false, refusal: { code: "not_available" } };
  return respond(missing);
}

/** The body of a request; it ends with an error when the connection is gone before it was whole. */
async function* untilGone({ body, signal }: Request): AsyncGenerator<Uint8Array> {
  for await (const piece of body ?? []) {
    signal.throwIfAborted();
    yield piece;
  }
}
