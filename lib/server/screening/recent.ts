import type { GroupRules } from "#lib/contract/group/rules.ts";
import { limits } from "#lib/contract/limits.ts";
import { EVERYONE_ID, type WireMessage } from "#lib/contract/wire.ts";
import { dayStart } from "#lib/domain/order/wall-clock.ts";
import type { Said, Talk } from "../ports/recent-talk.ts";
import { runtime } from "../ports/runtime.ts";
import { REPEATED_WITHIN_MS } from "./checks/repeated.ts";
import { markOf } from "./mark-of.ts";

/** No group says more than this while it matters, or nobody could follow. */
const MOST_READ = 5_000;

/** How far back the rules of a group ask what a member has said, in milliseconds; 0: not at all. */
export function memoryMs({ slowSeconds, flood }: GroupRules): number {
  const floodMs = flood.isOn ? Math.max(flood.seconds * 1_000, REPEATED_WITHIN_MS) : 0;
  return Math.max(slowSeconds * 1_000, floodMs);
}

const saidKey = (conversationId: number) => `said:${conversationId}`;

/** What was said in a conversation in the last while. */
export function loadTalk(conversationId: number, rules: GroupRules, now: number): Promise<Talk> {
  const since = now - memoryMs(rules);
  return runtime().recentTalk.load(saidKey(conversationId), since, () => readSaid(conversationId, since));
}

/** A message was stored that was not looked at on its way: it counts as every other from now on. */
export function noteSaid({ conversationId, senderId, clientMessageId, sentAt, body }: WireMessage): void {
  const said = { personId: senderId, clientMessageId, at: Date.parse(sentAt), mark: markOf(body) };
  runtime().recentTalk.note(saidKey(conversationId), said);
}

/** The messages of today that name everybody, in the group's time zone. */
export async function loadEveryone(
  conversationId: number,
  { timeZone }: GroupRules,
  now: number,
): Promise<{ talk: Talk; today: (said: Said) => boolean }> {
  const since = dayStart(timeZone, now);
  const read = () => readEveryone(conversationId);
  const talk = await runtime().recentTalk.load(`everyone:${conversationId}`, since, read);
  return { talk, today: ({ at }) => at >= since };
}

const columns = { senderId: true, clientMessageId: true, createdAt: true } as const;
type Row = { senderId: number; clientMessageId: string; createdAt: Date };

const saidOf = ({ senderId, clientMessageId, createdAt }: Row, mark: string): Said => ({
  personId: senderId,
  clientMessageId,
  at: createdAt.getTime(),
  mark,
});

async function readSaid(conversationId: number, since: number): Promise<Said[]> {
  const { db } = runtime();
  const head = await db.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { lastSeq: true },
  });
  const rows = await db.message.findMany({
    // By place first: nothing finds messages by their time alone.
    where: { conversationId, seq: { gt: head.lastSeq - MOST_READ }, createdAt: { gt: new Date(since) } },
    select: { ...columns, body: true },
  });
  return rows.map((row) => saidOf(row, markOf(row.body)));
}

/** As many as a day may have, and so at least those of today. */
async function readEveryone(conversationId: number): Promise<Said[]> {
  const rows = await runtime().db.messageMention.findMany({
    where: { conversationId, userId: EVERYONE_ID },
    select: { message: { select: columns } },
    orderBy: { seq: "desc" },
    take: limits.everyonePerDay,
  });
  return rows.map(({ message }) => saidOf(message, ""));
}
