import { limits } from "#lib/contract/limits.ts";
import { areKeptApart } from "#lib/domain/order/keeps-apart.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { defineCommand, Refused } from "../../command.ts";
import { areFriends } from "../../facts.ts";
import { raisePersonRevs } from "../../ports/counters.ts";
import type { Tx } from "../../ports/database.ts";
import { presentRequest } from "../../presenting/present.ts";
import { befriend } from "../../steps/befriend.ts";
import { lockPair } from "../../steps/lock-pair.ts";
import { sharedPlaces } from "../../steps/shared-places.ts";

/** Asks a person, by number, to become friends. Who has asked me already becomes my friend at once. */
export const requestFriend = defineCommand({
  name: "friend:request",
  action: "friend.request",
  limits: [{ by: "person", points: 60, seconds: 3600 }],
  async facts({ tx, personId, input, now, lock }) {
    const other = await tx.userProfile.findUnique({ where: { number: input.number }, select: { id: true } });
    if (!other) throw new Refused("not_available", { field: "number" });
    await lockPair(tx, lock, personId, other.id);
    const isFriend = await areFriends(tx, personId, other.id);
    const isKeptApart = areKeptApart(await sharedPlaces(tx, personId, other.id));
    const target = { isSelf: other.id === personId, isFriend, isKeptApart };
    return { standing: standingOutside(personId, now), target, otherId: other.id };
  },
  async run({ tx, personId, input, now, facts: { otherId }, outbox }) {
    const pair = { fromId: personId, toId: otherId };
    const crossing = { fromId: otherId, toId: personId };
    if (await tx.friendRequest.findUnique({ where: { fromId_toId: crossing }, select: { id: true } })) {
      await befriend({ tx, outbox, now, actorId: personId, otherId });
      return { requestId: null, isFriend: true };
    }
    if (await tx.friendRequest.findUnique({ where: { fromId_toId: pair }, select: { id: true } }))
      throw new Refused("already_requested");
    await refuseTooMany(tx, { fromId: personId });
    await refuseTooMany(tx, { toId: otherId });
    const request = await tx.friendRequest.create({
      data: { ...pair, note: input.note, createdAt: new Date(now) },
      include: { from: true, to: true },
    });
    const revs = await raisePersonRevs(tx, [personId, otherId]);
    for (const [person, rev] of revs)
      outbox.event({ person }, "friend:requested", { rev, request: presentRequest(request) });
    return { requestId: request.id, isFriend: false };
  },
});

async function refuseTooMany(tx: Tx, where: { fromId: number } | { toId: number }): Promise<void> {
  const max = limits.pendingRequestsPerPerson;
  if ((await tx.friendRequest.count({ where })) >= max) throw new Refused("too_many", { params: { max } });
}
