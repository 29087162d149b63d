import { FACE_COLOURS, FACES, type WireMemberFace } from "../contract/group/faces.ts";
import { faceLetter } from "./initials.ts";

/** As much of a person as a face is made of. */
type Somebody = { id: number; number: number; name: string };

/** The tile that stands for a person. */
export function faceOf({ id, number, name }: Somebody): WireMemberFace {
  return { id, letter: faceLetter(name), colour: number % FACE_COLOURS };
}

/**
 * Who is in the mosaic of a group: its owner, then the others by their ids, which is the order in which they came to the
 * site. So it can be told of every coming and going whether it changes anything.
 */
export function facesOf(members: readonly Somebody[], ownerId: number): WireMemberFace[] {
  const others = members.filter(({ id }) => id !== ownerId).toSorted((a, b) => a.id - b.id);
  return [...members.filter(({ id }) => id === ownerId), ...others].slice(0, FACES).map(faceOf);
}

/** Whether the mosaic, as it is now, is another one since these people came, or went. The owner does neither. */
export function isSeenInFaces(faces: readonly WireMemberFace[], personIds: readonly number[]): boolean {
  const lastId = faces.length < FACES ? Number.POSITIVE_INFINITY : (faces.at(-1)?.id ?? 0);
  return personIds.some((id) => id <= lastId);
}
