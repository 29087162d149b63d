import { limits } from "../contract/limits.ts";
import { PICTURES_PATH, type PicturePurpose, type WirePicture } from "../contract/pictures.ts";
import type { Answer } from "../contract/refusals.ts";
import { UNREACHABLE } from "./connection/ask.ts";

export type PictureUpload = {
  picture: Blob;
  purpose: PicturePurpose;
  conversationId: number;
  /** Told as it advances, from 0 to 1. */
  onProgress?: (share: number) => void;
  /** Breaks the upload off; the answer is then that of a server that cannot be reached. */
  signal?: AbortSignal;
};

/** Uploads a picture. Never throws. */
export function uploadPicture(upload: PictureUpload): Promise<Answer<WirePicture>> {
  const { picture, purpose, conversationId, onProgress, signal } = upload;
  if (picture.size > limits.pictureBytes)
    return Promise.resolve({ ok: false, refusal: { code: "too_large" } });
  const { promise, resolve } = Promise.withResolvers<Answer<WirePicture>>();
  // Not fetch: it does not tell how far it is.
  const request = new XMLHttpRequest();
  const query = new URLSearchParams({ purpose, conversationId: String(conversationId) });
  request.open("POST", `${PICTURES_PATH}?${query}`);
  request.responseType = "json";
  request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
  request.onload = () => resolve(answerIn(request.response));
  request.onerror = () => resolve({ ok: false, refusal: UNREACHABLE });
  request.onabort = () => resolve({ ok: false, refusal: UNREACHABLE });
  signal?.addEventListener("abort", () => request.abort(), { once: true });
  if (signal?.aborted) resolve({ ok: false, refusal: UNREACHABLE });
  else request.send(picture);
  return promise;
}

/** A proxy in between may answer with something else. */
function answerIn(response: unknown): Answer<WirePicture> {
  const isAnswer = typeof response === "object" && response !== null && "ok" in response;
  return isAnswer ? (response as Answer<WirePicture>) : { ok: false, refusal: UNREACHABLE };
}
