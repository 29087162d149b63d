import { standingOutside } from "#lib/domain/standing.ts";
import { hashPassword } from "../../auth/password.ts";
import { defineCommand } from "../../command.ts";
import { runtime } from "../../ports/runtime.ts";
import { hasPeople } from "../../site/setup-code.ts";
import { createPerson } from "../../steps/create-person.ts";

/** Makes an account and gives it the next number. Not before the site has its owner. */
export const registerPerson = defineCommand({
  name: "person:register",
  action: "person.register",
  // A whole school may register behind one address in its first lesson.
  limits: [{ by: "address", points: 3_000, seconds: 3600 }],
  prepare: ({ input }) => runtime().hashing.run(() => hashPassword(input.password)),
  async facts({ tx, call, now }) {
    const standing = standingOutside(call.actor?.personId ?? null, now);
    return { standing, target: { isSetupOpen: !(await hasPeople(tx)) } };
  },
  async run({ tx, input: { name, email }, prepared: passwordHash, now }) {
    const { number } = await createPerson(tx, { name, email, passwordHash, siteRole: "member", now });
    return { number };
  },
});
