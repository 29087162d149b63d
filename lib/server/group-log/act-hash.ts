import { createHash } from "node:crypto";

/** One act as its hash covers it. `data` is the text in the database, `createdAt` in milliseconds since 1970. */
export type HashedAct = {
  groupId: number;
  seq: number;
  actorId: number;
  kind: string;
  data: string;
  createdAt: number;
};

/** The hash of an act and of everything before it: SHA-256 over the hash before and the act, in hexadecimal. */
export function actHash(previousHash: string, act: HashedAct): string {
  const { groupId, seq, actorId, kind, data, createdAt } = act;
  const text = JSON.stringify([previousHash, groupId, seq, actorId, kind, data, createdAt]);
  return createHash("sha256").update(text).digest("hex");
}
