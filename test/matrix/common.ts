import type { Cell, Role } from "./cast.ts";
import type { Outcome } from "./command-rows.ts";

type Expected = Record<Role, Outcome>;

/** No conversation has this id. */
export const NOWHERE = 999_999_999;
export const missing = { conversationId: NOWHERE };

/** Open to whoever asks, signed in or not. */
export const everybody: Expected = {
  anonymous: "ok",
  stranger: "ok",
  member: "ok",
  admin: "ok",
  owner: "ok",
};
export const signedIn: Expected = { ...everybody, anonymous: "not_signed_in" };
/** Something of one's own, or of a group one is in. */
export const holders: Expected = { ...signedIn, stranger: "not_available" };
export const admins: Expected = { ...holders, member: "not_allowed" };
export const owners: Expected = { ...admins, admin: "not_allowed" };

/** A group of the cast in which the cell's actor has the cell's role. */
export const inGroup = async ({ group }: Cell) => ({ conversationId: (await group()).conversationId });
