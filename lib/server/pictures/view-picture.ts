import type { z } from "zod";
import { pictureView } from "#lib/contract/pictures.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { judge } from "#lib/domain/policy.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import type { Call } from "../call.ts";
import { Refused } from "../command.ts";
import { loadStanding } from "../facts.ts";
import { guard, refuseIf } from "../guard.ts";
import { runtime } from "../ports/runtime.ts";
import { openLinkFacts } from "../steps/joining/link-facts.ts";

type View = z.output<typeof pictureView>;
type Row = NonNullable<Awaited<ReturnType<typeof findPicture>>>;

/** A page of a person in hundreds of groups fetches the pictures of all of them. */
const door = {
  name: "picture:view",
  hasOwnLimits: true,
  limits: [
    { by: "person" as const, points: 2_000, seconds: 60 },
    { by: "address" as const, points: 60_000, seconds: 60 },
  ],
};

/** The name of the file with a picture, for whoever may see it; what is missing and what is not for them look alike. */
export function viewPicture(call: Call, raw: unknown): Promise<Answer<{ sha: string }>> {
  return guard(call, door, pictureView, raw, async (input) => {
    const view = input as View;
    const picture = await findPicture(view.id);
    if (picture?.purpose === "announcement") await judgeOfAnnouncement(call, picture);
    else await judgeAvatar(call, view, picture);
    if (!picture) throw new Refused("not_available");
    return { sha: view.size === "small" ? picture.smallSha : picture.sha };
  });
}

function findPicture(id: string) {
  return runtime().db.storedPicture.findUnique({
    where: { id },
    include: { announcement: { select: { publishedAt: true } }, group: { select: { pictureId: true } } },
  });
}

async function judgeOfAnnouncement(call: Call, { groupId, announcement }: Row): Promise<void> {
  const { db, now } = runtime();
  const standing = await loadStanding(db, call.actor?.personId ?? null, groupId, now());
  const isPublished = announcement !== null && announcement.publishedAt !== null;
  refuseIf(judge("picture.see-announcement", standing, { isKnown: true, isPublished }));
}

async function judgeAvatar(call: Call, { id, link: token }: View, picture: Row | null): Promise<void> {
  const { db, now } = runtime();
  const personId = call.actor?.personId ?? null;
  const at = now();
  const found =
    token === undefined
      ? null
      : await openLinkFacts({ tx: db, input: { token }, now: at, personId: personId ?? 0 });
  const isOfGroup = picture !== null && found?.link?.groupId === picture.groupId;
  const target = {
    isKnown: picture !== null && picture.group.pictureId === id,
    isOwn: picture !== null && picture.uploadedById === personId,
    isLinkAlive: isOfGroup && found.target.isLinkAlive,
  };
  refuseIf(judge("picture.see-avatar", standingOutside(personId, at), target));
}
