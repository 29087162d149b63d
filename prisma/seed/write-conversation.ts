import { directKey } from "#lib/domain/direct-key.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import type { Tx } from "#lib/server/ports/database.ts";
import { cardIn } from "./card-in.ts";
import { mentionsIn } from "./mentions-in.ts";
import { type Line, readTalk, timeOfDay } from "./transcript.ts";
import type { SeedDirect, SeedGroup, SeedNotice } from "./types.ts";
import { writeBoard } from "./write-board.ts";
import { writeJoining } from "./write-joining.ts";
import { writeLog } from "./write-log.ts";

export type Ids = (name: string) => number;
type World = { tx: Tx; idOf: Ids; now: Date };
type Notice = { at: Date; kind: string; actor: string; people: string[] };

/** A conversation's messages and notices in the order of time, numbered. */
type Numbered = {
  messages: (Line & { seq: number; rev: number })[];
  notices: (Notice & { afterSeq: number; rev: number })[];
  lastSeq: number;
  lastRev: number;
};

/** Before anything was said. */
const FRIENDS_SINCE_DAYS = 14;

/** Writes a group with everything that was said in it. */
export async function writeGroup(world: World, group: SeedGroup, number: number): Promise<void> {
  const { tx, idOf, now } = world;
  const first = { daysAgo: group.createdDaysAgo, at: "08:00", kind: "group:created" } as const;
  const { founder = group.owner } = group;
  const others = [group.owner, ...group.admins, ...group.members].filter((name) => name !== founder);
  const notices: SeedNotice[] = [{ ...first, actor: founder, people: others }, ...group.notices];
  const told = numberAll(world, group.days, notices);
  const createdAt = timeOfDay(now, group.createdDaysAgo, "08:00");
  const { lastSeq, lastRev } = told;
  const { id } = await tx.conversation.create({ data: { kind: "group", lastSeq, lastRev, createdAt } });
  await tx.qQGroup.create({
    data: {
      conversationId: id,
      number,
      name: group.name,
      nameFolded: foldName(group.name),
      description: group.description,
      category: group.category,
      tags: JSON.stringify(group.tags),
      joinMode: group.joinMode,
      ownerId: idOf(group.owner),
      createdAt,
    },
  });
  const late = told.notices
    .filter(({ kind }) => kind === "group:members-joined" || kind === "group:members-invited")
    .flatMap(({ people, afterSeq, at }) =>
      people.map((name) => ({ name, joinedSeq: afterSeq, joinedAt: at })),
    );
  const early = [founder, ...others].map((name) => ({ name, joinedSeq: 0, joinedAt: createdAt }));
  await tx.membership.createMany({
    data: [...early, ...late].map(({ name, ...joined }) => ({
      ...placeOf(id, told, group, name),
      ...joined,
      userId: idOf(name),
      groupId: id,
      card: group.cards?.[name] ?? "",
      title: group.titles?.[name] ?? "",
    })),
  });
  const grantedById = idOf(group.owner);
  await tx.groupAdmin.createMany({
    data: group.admins.map((name) => ({ groupId: id, userId: idOf(name), grantedById })),
  });
  const names = [...early, ...late].map(({ name }) => name);
  await writeTold(world, id, told, names);
  await writeJoining({ ...world, groupId: id }, group);
  await writeBoard({ ...world, groupId: id }, group);
  await writeLog(world, id, told.notices, { name: group.name, number });
}

/** Writes the conversation of two friends. */
export async function writeDirect(world: World, direct: SeedDirect): Promise<void> {
  const { tx, idOf, now } = world;
  const [a, b] = direct.between;
  const daysAgo = FRIENDS_SINCE_DAYS;
  const opened: SeedNotice = { daysAgo, at: "08:00", kind: "conversation:opened", actor: a, people: [a, b] };
  const told = numberAll(world, direct.days, [opened]);
  const createdAt = timeOfDay(now, daysAgo, "08:00");
  const { lastSeq, lastRev } = told;
  const key = directKey(idOf(a), idOf(b));
  const { id } = await tx.conversation.create({
    data: { kind: "direct", directKey: key, lastSeq, lastRev, createdAt },
  });
  await tx.membership.createMany({
    data: direct.between.map((name) => ({
      ...placeOf(id, told, direct, name),
      userId: idOf(name),
      joinedAt: createdAt,
    })),
  });
  await writeTold(world, id, told, []);
}

function numberAll({ now }: World, days: SeedGroup["days"], planned: SeedNotice[]): Numbered {
  const said = readTalk(days, now).map((line) => ({ ...line, isNotice: false as const }));
  const noticed = planned.map(({ daysAgo, at, ...notice }) => ({
    ...notice,
    at: timeOfDay(now, daysAgo, at),
    isNotice: true as const,
  }));
  const told: Numbered = { messages: [], notices: [], lastSeq: 0, lastRev: 0 };
  for (const item of [...noticed, ...said].toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    const rev = ++told.lastRev;
    if (item.isNotice) told.notices.push({ ...item, rev, afterSeq: told.lastSeq });
    else told.messages.push({ ...item, rev, seq: ++told.lastSeq });
  }
  return told;
}

/** How far somebody has read, and how they keep the conversation. Who said something has read up to there. */
function placeOf(conversationId: number, told: Numbered, talk: SeedGroup | SeedDirect, name: string) {
  const ownSeq = told.messages.findLast(({ sender }) => sender === name)?.seq ?? 0;
  return {
    conversationId,
    readSeq: Math.max(told.lastSeq - (talk.unread?.[name] ?? 0), ownSeq),
    isPinned: talk.pinnedBy?.includes(name) ?? false,
    notify: talk.mutedBy?.includes(name) ? "none" : "all",
  };
}

/** `names`: who can be called by @. */
async function writeTold(
  { tx, idOf }: World,
  conversationId: number,
  told: Numbered,
  names: readonly string[],
): Promise<void> {
  const messages = [];
  for (const { body, ...line } of told.messages)
    messages.push({ ...line, said: await cardIn(tx, body), mentions: mentionsIn(body, names, idOf) });
  await tx.message.createMany({
    data: messages.map(({ seq, rev, at, sender, said, mentions }) => ({
      conversationId,
      seq,
      rev,
      senderId: idOf(sender),
      clientMessageId: `demo-${conversationId}-${seq}`,
      ...said,
      mentions: JSON.stringify(mentions),
      createdAt: at,
    })),
  });
  await tx.messageMention.createMany({
    data: messages.flatMap(({ seq, mentions }) =>
      mentions.map(({ userId }) => ({ userId, conversationId, seq })),
    ),
  });
  await tx.conversationChange.createMany({
    data: told.notices.map(({ rev, afterSeq, kind, actor, people, at }) => ({
      conversationId,
      rev,
      afterSeq,
      kind,
      actorId: idOf(actor),
      data: JSON.stringify({ userIds: people.map(idOf) }),
      createdAt: at,
    })),
  });
}
