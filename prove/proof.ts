import type { DatabaseKind } from "#lib/server/ports/database.ts";

/** How a proof is run. What is left out is the proof's own choice. */
export type ProofSettings = {
  database: DatabaseKind;
  /** The same seed makes the same plan of actions and faults. */
  seed: number;
  /** How many messages are sent. */
  sends?: number | undefined;
  /** How often something is killed. */
  kills?: number | undefined;
};

/** What a proof has seen. */
export type ProofReport = {
  /** What was done and found, by its name, in the order in which it is printed. */
  counts: Record<string, number>;
  /** What must not be, in sentences; none when the proof has succeeded. */
  failures: string[];
};

/** One proof of what `docs/delivery.md` promises. */
export type Proof = {
  /** By which it is asked for: `npm run prove -- <name>`. */
  name: string;
  /** What it shows, in one sentence. */
  shows: string;
  /** @throws when it could not be carried out, which is no success either. */
  run: (settings: ProofSettings) => Promise<ProofReport>;
};
