/** The mosaic of a group is made of this many members at most. */
export const FACES = 9;

/** Avatars have this many colours; which one somebody has follows from their number. */
export const FACE_COLOURS = 10;

/**
 * One tile of a group's mosaic: a letter on a colour, as on the avatar of a member. It tells who is no member neither
 * whom it stands for nor what they are called.
 */
export type WireFace = { letter: string; colour: number };

/** The same for the group's members. */
export type WireMemberFace = WireFace & { id: number };
