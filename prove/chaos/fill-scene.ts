import { randomBytes } from "node:crypto";
import type { CommandInput, CommandName, CommandResult } from "#lib/contract/commands.ts";
import { sealSession, sessionCookieName } from "#lib/server/auth/session-cookie.ts";
import { execute } from "#lib/server/execute.ts";
import { type Database, transaction } from "#lib/server/ports/database.ts";
import type { Env } from "#lib/server/ports/env.ts";
import { SESSION_LIFETIME_MS } from "#lib/server/ports/sessions.ts";
import { createPerson } from "#lib/server/steps/create-person.ts";
import type { Participant, Scene } from "./protocol.ts";

const NAMES = ["小明", "小红", "小刚", "小芳", "老王", "阿珍"];
/** Who owns which group, and whether one may come and go there. */
const GROUPS = [
  { name: "大家", owner: 0, members: [1, 2, 3, 4, 5], isOpen: false },
  { name: "来来往往", owner: 1, members: [0, 2, 3, 4, 5], isOpen: true },
  { name: "小圈子", owner: 2, members: [0, 3], isOpen: false },
];
const FRIENDS: [number, number][] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [0, 5],
  [1, 2],
  [1, 3],
  [1, 4],
  [1, 5],
  [2, 3],
];

/** Six people who know each other, and three groups, in one of which they come and go. */
export async function fillScene(env: Env, db: Database): Promise<Scene> {
  const people: Participant[] = [];
  for (const name of NAMES) people.push(await newPerson(env, db, name));
  const at = (place: number) => {
    const person = people[place];
    if (!person) throw new Error(`there is no person ${place}`);
    return person;
  };
  for (const [one, other] of FRIENDS) {
    const { requestId } = await run(at(one), "friend:request", { number: at(other).number });
    await run(at(other), "friend:accept", { requestId: requestId ?? 0 });
  }
  const groups: Scene["groups"] = [];
  for (const { name, owner, members, isOpen } of GROUPS) {
    const memberIds = members.map((place) => at(place).id);
    const made = await run(at(owner), "group:create", {
      name,
      memberIds,
      joinMode: isOpen ? "anyone" : "closed",
    });
    groups.push({ ...made, owner, isOpen });
  }
  return { people, groups };
}

async function newPerson(env: Env, db: Database, name: string): Promise<Participant> {
  const now = Date.now();
  const { id, number } = await transaction(db, (tx) =>
    createPerson(tx, { name, email: undefined, passwordHash: "none", siteRole: "member", now }),
  );
  const sessionId = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now + SESSION_LIFETIME_MS);
  await db.session.create({ data: { id: sessionId, userId: id, expiresAt } });
  return {
    id,
    number,
    cookie: `${sessionCookieName(env)}=${await sealSession(env, { personId: id, sessionId })}`,
  };
}

async function run<N extends CommandName>(
  { id }: Participant,
  name: N,
  input: CommandInput<N>,
): Promise<CommandResult<N>> {
  const actor = { personId: id, sessionId: "scene" };
  const answer = await execute({ actor, address: "127.0.0.1", door: "internal" }, name, input);
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.refusal.code}`);
  return answer.value;
}
