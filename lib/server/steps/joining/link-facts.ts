import { isLinkAlive } from "#lib/domain/joining.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { type Lock, Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { joinFacts } from "./join-facts.ts";

type Asked = { tx: Tx; input: { token: string }; now: number };

/** An invitation link as whoever holds it may know it. */
export async function openLinkFacts({ tx, input: { token }, now, personId }: Asked & { personId: number }) {
  const link = await tx.groupLink.findUnique({
    where: { token },
    include: { group: { select: { disbandsAt: true } } },
  });
  const target = { isLinkAlive: link !== null && link.group.disbandsAt === null && isLinkAlive(link, now) };
  return { standing: standingOutside(personId === 0 ? null : personId, now), target, link };
}

/** The same for who wants to come in by it, with where that person stands with the group; held until the commit. */
export async function enterByLinkFacts(asked: Asked & { personId: number; lock: Lock }) {
  const { tx, input, now } = asked;
  const where = { token: input.token };
  const seen = await tx.groupLink.findUnique({ where, select: { groupId: true } });
  if (!seen) throw new Refused("not_available");
  const place = await joinFacts({ ...asked, conversationId: seen.groupId });
  // Somebody may have used it up while this one waited.
  const link = await tx.groupLink.findUniqueOrThrow({ where });
  const isAlive = isLinkAlive(link, now) && !place.target.isDisbanded;
  return { ...place, target: { ...place.target, isLinkAlive: isAlive }, link };
}
