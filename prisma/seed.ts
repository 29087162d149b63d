import { FIRST_GROUP_NUMBER, FIRST_PERSON_NUMBER } from "#lib/contract/limits.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import { hashPassword } from "#lib/server/auth/password.ts";
import { type Database, type Tx, transaction } from "#lib/server/ports/database.ts";
import { writeActivities } from "./seed/activities.ts";
import { classGroup } from "./seed/class.ts";
import { clubGroup } from "./seed/club.ts";
import { companyGroup } from "./seed/company.ts";
import { directs } from "./seed/directs.ts";
import { writeModeration } from "./seed/moderation.ts";
import { DEMO_PASSWORD, friendships, people, requests } from "./seed/people.ts";
import { type Ids, writeDirect, writeGroup } from "./seed/write-conversation.ts";

/** Somebody who can sign in to the demo. */
export type DemoPerson = { number: number; name: string; password: string };

const groups = [classGroup, companyGroup, clubGroup];

/**
 * Fills an empty, migrated database with the demo world: a class, a project team and a hiking club, and what their
 * people said to each other up to now. The same every time, but for the hour.
 */
export async function seed(db: Database, now = new Date()): Promise<DemoPerson[]> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await transaction(db, async (tx) => {
    const idOf = await writePeople(tx, passwordHash);
    await writeFriendships(tx, idOf);
    await writeRequests(tx, idOf, now);
    for (const [at, group] of groups.entries())
      await writeGroup({ tx, idOf, now }, group, FIRST_GROUP_NUMBER + at);
    await writeModeration({ tx, idOf, now });
    await writeActivities({ tx, idOf, now });
    const spoken = new Set(directs.map(({ between }) => between.join()));
    const silent = friendships.filter(({ between }) => !spoken.has(between.join()));
    for (const direct of [...directs, ...silent.map(({ between }) => ({ between, days: [] }))])
      await writeDirect({ tx, idOf, now }, direct);
    await tx.counter.createMany({
      data: [
        { name: "person", next: FIRST_PERSON_NUMBER + people.length },
        { name: "group", next: FIRST_GROUP_NUMBER + groups.length },
      ],
    });
  });
  return people.map(({ name }, at) => ({ number: FIRST_PERSON_NUMBER + at, name, password: DEMO_PASSWORD }));
}

async function writePeople(tx: Tx, passwordHash: string): Promise<Ids> {
  await tx.userProfile.createMany({
    data: people.map(({ name, signature, email = null, status = "online" }, at) => ({
      number: FIRST_PERSON_NUMBER + at,
      name,
      nameFolded: foldName(name),
      email,
      passwordHash,
      signature,
      status,
      siteRole: at === 0 ? "owner" : "member",
    })),
  });
  const rows = await tx.userProfile.findMany({ select: { id: true, name: true } });
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  const idOf = (name: string): number => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`nobody in the demo is called ${name}`);
    return id;
  };
  await tx.friendCategory.createMany({
    data: people.flatMap(({ name: owner, categories = [] }) =>
      categories.map((name, at) => ({ personId: idOf(owner), name, position: at + 1 })),
    ),
  });
  return idOf;
}

async function writeFriendships(tx: Tx, idOf: Ids): Promise<void> {
  const categories = await tx.friendCategory.findMany();
  const data = friendships.flatMap(({ between: [a, b], category, remark = "" }) => {
    const [personId, friendId] = [idOf(a), idOf(b)];
    const found = categories.find((row) => row.personId === personId && row.name === category);
    if (category && !found) throw new Error(`${a} has no category ${category}`);
    return [
      { personId, friendId, remark, categoryId: found?.id ?? null },
      { personId: friendId, friendId: personId },
    ];
  });
  await tx.friendship.createMany({ data });
}

async function writeRequests(tx: Tx, idOf: Ids, now: Date): Promise<void> {
  const hourMs = 3_600_000;
  await tx.friendRequest.createMany({
    data: requests.map(({ from, to, note, hoursAgo }) => ({
      fromId: idOf(from),
      toId: idOf(to),
      note,
      createdAt: new Date(now.getTime() - hoursAgo * hourMs),
    })),
  });
}
