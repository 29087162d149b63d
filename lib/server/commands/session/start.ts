import { randomBytes } from "node:crypto";
import { standingOutside } from "#lib/domain/standing.ts";
import { defineCommand, Refused } from "../../command.ts";
import { verifyNothing, verifyPassword } from "../../password.ts";
import { runtime } from "../../ports/runtime.ts";
import { SESSION_LIFETIME_MS } from "../../ports/sessions.ts";
import { countGuess } from "./guesses.ts";

const sessionIdBytes = 32;

/** Signs in by number or e-mail. A wrong login and a wrong password cannot be told apart, by answer or by time. */
export const startSession = defineCommand({
  name: "session:start",
  action: "session.start",
  doors: ["auth"],
  async prepare({ call, input }) {
    const login = input.login.toLowerCase();
    const giveBack = await countGuess(call, login);
    const person = await findByLogin(login);
    const isRight = await (person
      ? verifyPassword(input.password, person.passwordHash)
      : verifyNothing(input.password));
    if (!person || !isRight) throw new Refused("wrong_login");
    await giveBack();
    return person.id;
  },
  facts: async ({ call, now }) => ({ standing: standingOutside(call.actor?.personId ?? null, now) }),
  async run({ tx, input, prepared: personId, now }) {
    await tx.session.deleteMany({ where: { userId: personId, expiresAt: { lt: new Date(now) } } });
    const id = randomBytes(sessionIdBytes).toString("base64url");
    const times = { createdAt: new Date(now), expiresAt: new Date(now + SESSION_LIFETIME_MS) };
    await tx.session.create({ data: { id, userId: personId, userAgent: input.userAgent, ...times } });
    return { sessionId: id, personId };
  },
});

function findByLogin(login: string) {
  // Nine digits fit every database's integer; people with more would be very many.
  const isNumber = /^\d{5,9}$/.test(login);
  const where = isNumber ? { number: Number(login) } : { email: login };
  return runtime().db.userProfile.findUnique({ where, select: { id: true, passwordHash: true } });
}
