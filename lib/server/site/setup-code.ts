import { createHash, randomBytes } from "node:crypto";
import type { Database, Tx } from "../ports/database.ts";

const SETTING = "setup-code";
const codeBytes = 24;

/**
 * A fresh one-time code for setting the site up, while nobody has an account yet; null afterwards. Only its hash
 * is stored, and an earlier code stops working.
 */
export async function issueSetupCode(db: Database): Promise<string | null> {
  if (await hasPeople(db)) return null;
  const code = randomBytes(codeBytes).toString("base64url");
  const value = hashOf(code);
  await db.siteSetting.upsert({
    where: { name: SETTING },
    create: { name: SETTING, value },
    update: { value },
  });
  return code;
}

/** Whether somebody has an account: from then on the site has its owner and setup is over. */
export async function hasPeople(tx: Tx | Database): Promise<boolean> {
  return (await tx.userProfile.findFirst({ select: { id: true } })) !== null;
}

/** Whether this code would open the setup now. */
export async function isSetupCode(tx: Tx, code: string): Promise<boolean> {
  const setting = await tx.siteSetting.findUnique({ where: { name: SETTING } });
  return setting !== null && setting.value === hashOf(code) && !(await hasPeople(tx));
}

/** Uses the code up. False when another call has just done so. */
export async function burnSetupCode(tx: Tx, code: string): Promise<boolean> {
  const { count } = await tx.siteSetting.deleteMany({ where: { name: SETTING, value: hashOf(code) } });
  return count === 1;
}

/** Comparing hashes of a random code tells a guesser nothing by its time. */
function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}
