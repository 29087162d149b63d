import { Refused } from "../command.ts";
import { fileProblem } from "../ports/files/files.ts";
import type { Unmade } from "../ports/images/images.ts";
import { runtime } from "../ports/runtime.ts";

/** The refusal of a picture that cannot be made anew. */
export function refusedPicture(unmade: Unmade): Refused {
  if (unmade.reason === "unreadable") return new Refused("picture_unreadable");
  return new Refused("picture_too_big", { params: { max: unmade.maxMegapixels } });
}

/** What an upload failed at, as a refusal where it is an expected one. */
export function refusedUpload(cause: unknown): unknown {
  const problem = fileProblem(cause);
  if (problem === "too-large") return new Refused("too_large");
  // Who broke it off is told nothing any more.
  if (problem === "broken") return new Refused("invalid_input");
  if (problem !== "failing") return cause;
  const { storageWatch, logger } = runtime();
  storageWatch.noteFailure();
  logger.error({ err: cause }, "files failing");
  return new Refused("picture_not_stored");
}
