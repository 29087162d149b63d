import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { type BulkLeft, bulkAct } from "#lib/contract/group/bulk.ts";
import type { RefusalCode } from "#lib/contract/refusals.ts";
import type { Call } from "../call.ts";
import { openOutbox } from "../command.ts";
import { execute } from "../execute.ts";
import { transaction } from "../ports/database.ts";
import { runtime } from "../ports/runtime.ts";
import { tellAdministrators } from "../steps/tell-admins.ts";
import { type BulkCall, bulkStep } from "./bulk-step.ts";

/** How many members are gone through before it is written down how far it has come, and told. */
const STEP_MEMBERS = 50;
/** So long, in milliseconds, it lets those go first who say something. */
const LONGEST_WAIT_MS = 200;
/** What passes by itself: the act goes on later. */
const PASSING = new Set<RefusalCode>(["server_busy", "storage_failing"]);

type Bulk = {
  id: number;
  groupId: number;
  actorId: number;
  act: string;
  personIds: string;
  passedCount: number;
  left: string;
};

/**
 * Carries out the acts on many members whose time has come, one after the other, each in the name of whoever asked for
 * it: every member is judged as things stand now. What a restart has interrupted goes on where it was.
 * @returns when the next one is due, in milliseconds since 1970; null: none waits.
 * @throws when the database fails; nothing is lost by trying again.
 */
export async function carryOutBulks(signal?: AbortSignal): Promise<number | null> {
  const { db, now } = runtime();
  while (!signal?.aborted) {
    const open = { state: { in: ["waiting", "running"] } };
    const bulk = await db.groupBulk.findFirst({ where: open, orderBy: [{ startsAt: "asc" }, { id: "asc" }] });
    if (!bulk) return null;
    if (bulk.startsAt.getTime() > now()) return bulk.startsAt.getTime();
    await carryOut(bulk, signal);
  }
  return null;
}

async function carryOut(bulk: Bulk, signal: AbortSignal | undefined): Promise<void> {
  const all = JSON.parse(bulk.personIds) as number[];
  const left = JSON.parse(bulk.left) as BulkLeft[];
  let passedCount = bulk.passedCount;
  let isOn = await advance(bulk, { state: "running" });
  while (isOn && passedCount < all.length) {
    if (signal?.aborted) return;
    const personIds = all.slice(passedCount, passedCount + STEP_MEMBERS);
    left.push(...(await carryOutStep(bulk, personIds)));
    passedCount += personIds.length;
    isOn = await advance(bulk, { passedCount, left: JSON.stringify(left) });
  }
  if (isOn) await advance(bulk, { state: "done", endedAt: new Date(runtime().now()) });
}

/** Does it to some of the members; answers those to whom it could not be done. */
async function carryOutStep({ groupId, actorId, act }: Bulk, personIds: number[]): Promise<BulkLeft[]> {
  const { db } = runtime();
  const asked = { db, conversationId: groupId, act: bulkAct.parse(JSON.parse(act)), personIds };
  const { atOnce, callFor } = await bulkStep(asked);
  const left: BulkLeft[] = [];
  for (let at = 0; at < personIds.length; at += atOnce) {
    const some = personIds.slice(at, at + atOnce);
    await letOthersIn();
    if (some.length > 1 && (await carryOutCall(actorId, callFor(some))) === null) continue;
    // One of them may stand in the way of all.
    for (const personId of some) {
      await letOthersIn();
      const code = await carryOutCall(actorId, callFor([personId]));
      if (code) left.push({ personId, code });
    }
  }
  return left;
}

/**
 * On SQLite nothing of a step waits for anything: nobody else would be heard before the end. On PostgreSQL each command
 * makes whoever says something be judged anew, and while they are, the next one would have the conversation again.
 */
async function letOthersIn(): Promise<void> {
  await nextTurn();
  await Promise.race([runtime().append.idle(), wait(LONGEST_WAIT_MS, undefined, { ref: false })]);
}

/** Gives a command in the name of whoever asked; answers why it was refused. */
async function carryOutCall(actorId: number, { name, input }: BulkCall): Promise<RefusalCode | null> {
  const call: Call = { actor: { personId: actorId, sessionId: "" }, address: "", door: "internal" };
  const answer = await execute(call, name, input as unknown);
  if (answer.ok) return null;
  const { code } = answer.refusal;
  if (PASSING.has(code)) throw new Error(`${name} waits: ${code}`);
  return code;
}

type Progress = { state?: string; passedCount?: number; left?: string; endedAt?: Date };

/** Writes down how far it has come and tells the admins. False: it was stopped meanwhile. */
async function advance({ id, groupId }: Bulk, progress: Progress): Promise<boolean> {
  const { db, publisher } = runtime();
  const { isOn, events, effects } = await transaction(db, async (tx) => {
    const { outbox, ...collected } = openOutbox();
    const { count } = await tx.groupBulk.updateMany({
      where: { id, state: { in: ["waiting", "running"] } },
      data: progress,
    });
    await tellAdministrators({ tx, outbox, conversationId: groupId, topic: "bulk" });
    return { isOn: count > 0, ...collected };
  });
  await publisher.publish(events, effects);
  return isOn;
}
