import type { Status, WireMe, WirePerson } from "#lib/contract/wire.ts";
import type { MeRow, PersonRow } from "./rows.ts";

/** Row → wire: people. */

export function presentPerson({ id, number, name, signature }: PersonRow): WirePerson {
  return { id, number, name, signature };
}

export function presentMe(row: MeRow): WireMe {
  const siteRole = row.siteRole === "owner" ? "owner" : "member";
  const { email, sharesReads } = row;
  return { ...presentPerson(row), email, status: row.status as Status, siteRole, sharesReads };
}
