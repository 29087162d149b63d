import { randomBytes } from "node:crypto";
import { limits } from "#lib/contract/limits.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { verifyNothing, verifyPassword } from "../../auth/password.ts";
import type { Call } from "../../call.ts";
import { defineCommand, type Outbox, Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { SESSION_LIFETIME_MS } from "../../ports/sessions.ts";
import { countGuess } from "./guesses.ts";

const sessionIdBytes = 32;

/** Signs in by number or e-mail. A wrong login and a wrong password cannot be told apart, by answer or by time. */
export const startSession = defineCommand({
  name: "session:start",
  action: "session.start",
  doors: ["auth"],
  // Few at a time, and counted only then: of a school that signs in at once, nobody counts as guessing.
  prepare: ({ call, input }) => runtime().hashing.run(() => checkPassword(call, input)),
  facts: async ({ call, now }) => ({ standing: standingOutside(call.actor?.personId ?? null, now) }),
  async run({ tx, input, prepared: personId, now, outbox }) {
    await endOldSessions(tx, outbox, personId, now);
    const id = randomBytes(sessionIdBytes).toString("base64url");
    const times = { createdAt: new Date(now), expiresAt: new Date(now + SESSION_LIFETIME_MS) };
    await tx.session.create({ data: { id, userId: personId, userAgent: input.userAgent, ...times } });
    return { sessionId: id, personId };
  },
});

/** Answers whose password it is. */
async function checkPassword(call: Call, input: { login: string; password: string }): Promise<number> {
  // An input method may type full-width digits.
  const login = input.login.normalize("NFKC").toLowerCase();
  const giveBack = await countGuess(call, login);
  const person = await findByLogin(login);
  const isRight = await (person
    ? verifyPassword(input.password, person.passwordHash)
    : verifyNothing(input.password));
  if (!person || !isRight) throw new Refused("wrong_login");
  await giveBack();
  return person.id;
}

/** Ends what has expired, and of too many sessions those that were not used for longest: one more is to come. */
async function endOldSessions(tx: Tx, outbox: Outbox, userId: number, now: number): Promise<void> {
  const sessions = await tx.session.findMany({
    where: { userId },
    select: { id: true, expiresAt: true },
    orderBy: { expiresAt: "desc" },
  });
  const old = sessions.filter(
    ({ expiresAt }, at) => expiresAt.getTime() <= now || at >= limits.sessionsPerPerson - 1,
  );
  await tx.session.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  for (const { id } of old) outbox.effect({ effect: "end-session", sessionId: id, reason: "expired" });
}

function findByLogin(login: string) {
  // Nine digits fit every database's integer; people with more would be very many.
  const isNumber = /^\d{5,9}$/.test(login);
  const where = isNumber ? { number: Number(login) } : { email: login };
  return runtime().db.userProfile.findUnique({ where, select: { id: true, passwordHash: true } });
}
