import { foldName } from "#lib/domain/fold-name.ts";
import { Refused } from "../command.ts";
import { nextNumber } from "../ports/counters.ts";
import { isUniqueViolation, type Tx } from "../ports/database.ts";

export type NewPerson = {
  name: string;
  email: string | undefined;
  passwordHash: string;
  siteRole: "owner" | "member";
  now: number;
};

/**
 * Creates an account with the next number.
 * @throws Refused email_taken
 */
export async function createPerson(tx: Tx, person: NewPerson): Promise<{ id: number; number: number }> {
  const { name, email = null, passwordHash, siteRole, now } = person;
  if (email && (await tx.userProfile.findUnique({ where: { email }, select: { id: true } })))
    throw new Refused("email_taken", { field: "email" });
  const number = await nextNumber(tx, "person");
  const data = { number, name, nameFolded: foldName(name), email, passwordHash, siteRole };
  try {
    return await tx.userProfile.create({
      data: { ...data, createdAt: new Date(now) },
      select: { id: true, number: true },
    });
  } catch (cause) {
    // Somebody took the address between the question and the answer.
    if (email && isUniqueViolation(cause)) throw new Refused("email_taken", { field: "email" });
    throw cause;
  }
}
