import { standingOutside } from "#lib/domain/standing.ts";
import { hashPassword } from "../../auth/password.ts";
import { defineCommand, Refused } from "../../command.ts";
import { runtime } from "../../ports/runtime.ts";
import { burnSetupCode, isSetupCode } from "../../site/setup-code.ts";
import { createPerson } from "../../steps/create-person.ts";

/** Opens the site: the first account becomes its owner, and the one-time code is used up with it. */
export const setupSite = defineCommand({
  name: "site:setup",
  action: "site.setup",
  limits: [{ by: "address", points: 20, seconds: 900 }],
  prepare: ({ input }) => runtime().hashing.run(() => hashPassword(input.password)),
  async facts({ tx, input, call, now }) {
    const standing = standingOutside(call.actor?.personId ?? null, now);
    return { standing, target: { isSetupOpen: await isSetupCode(tx, input.code) } };
  },
  async run({ tx, input, prepared: passwordHash, now }) {
    if (!(await burnSetupCode(tx, input.code))) throw new Refused("setup_not_available");
    const { name, email } = input;
    const { number } = await createPerson(tx, { name, email, passwordHash, siteRole: "owner", now });
    return { number };
  },
});
