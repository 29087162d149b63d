/** What an invitation link's token looks like: nothing else is ever made part of an address of this site. */
const JOIN_TOKEN = /^[\w-]{8,64}$/;

/** The token that a part of an address names; null where it is none. */
export function joinTokenIn(value: string | string[] | undefined): string | null {
  return typeof value === "string" && JOIN_TOKEN.test(value) ? value : null;
}

/** Where who has come through a door goes on: to the invitation that led there, else to the messenger. */
export function pathAfterDoor(joinToken: string | null): string {
  return joinToken === null ? "/" : `/join/${joinToken}`;
}

/** A door's address that remembers the invitation. */
export function doorPath(door: "/sign-in" | "/register", joinToken: string | null): string {
  return joinToken === null ? door : `${door}?join=${joinToken}`;
}
