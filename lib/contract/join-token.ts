/** What an invitation link's token looks like: nothing else is ever made part of an address of this site. */
const JOIN_TOKEN = /^[\w-]{8,64}$/;

/** The token that a part of an address names; null where it is none. */
export function joinTokenIn(value: string | string[] | undefined): string | null {
  return typeof value === "string" && JOIN_TOKEN.test(value) ? value : null;
}

/** Where an invitation link leads. */
export function joinPath(token: string): string {
  return `/join/${token}`;
}
