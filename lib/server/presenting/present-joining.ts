import type {
  JoinRequestState,
  WireBar,
  WireGroupLink,
  WireJoinRequest,
} from "#lib/contract/group/joining.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { presentPerson } from "./present-person.ts";
import type { PersonRow } from "./rows.ts";

type RequestRow = {
  id: number;
  state: string;
  note: string;
  answer: string;
  isRight: boolean | null;
  invitedById: number | null;
  linkId: number | null;
  reason: string;
  answeredById: number | null;
  answeredAt: Date | null;
  createdAt: Date;
  person: PersonRow;
};

/** What rows name only by id: people, and the names of invitation links. */
export type Named = { people: ReadonlyMap<number, WirePerson>; links: ReadonlyMap<number, string> };

/** A request as the admins see it. */
export function presentJoinRequest(row: RequestRow, { people, links }: Named): WireJoinRequest {
  const { id, note, answer, isRight, reason } = row;
  return {
    id,
    person: presentPerson(row.person),
    state: row.state as JoinRequestState,
    note,
    answer,
    isRight,
    invitedBy: people.get(row.invitedById ?? 0) ?? null,
    linkName: links.get(row.linkId ?? 0) ?? null,
    reason,
    answeredBy: people.get(row.answeredById ?? 0) ?? null,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Somebody who is kept out, and since when. */
export function presentBar(row: RequestRow, { people }: Named): WireBar {
  return {
    person: presentPerson(row.person),
    kind: row.state === "barred" ? "barred" : "ignored",
    by: people.get(row.answeredById ?? 0) ?? null,
    at: (row.answeredAt ?? row.createdAt).toISOString(),
  };
}

type LinkRow = Omit<WireGroupLink, "createdBy" | "createdAt" | "expiresAt" | "revokedAt"> & {
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
};

export function presentLink(row: LinkRow, createdBy: WirePerson | null): WireGroupLink {
  const { id, token, name, needsApproval, maxUses, opened, used, joined } = row;
  return {
    id,
    token,
    name,
    needsApproval,
    createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    maxUses,
    opened,
    used,
    joined,
  };
}
