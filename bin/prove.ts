import "./refuse-old-node.ts";
import { parseArgs } from "node:util";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import type { Proof, ProofReport, ProofSettings } from "#prove/proof.ts";
import { proofs } from "#prove/proofs.ts";
import { generate } from "./generate.ts";
import { installMissing, integrationPackages } from "./testing/system-packages.ts";

const kinds: readonly DatabaseKind[] = ["sqlite", "postgres"];

type Request = { chosen: readonly Proof[]; settings: ProofSettings[] };

/** What the command line asks for: everything on both databases, unless it says otherwise. */
function readRequest(): Request {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      database: { type: "string" },
      seed: { type: "string" },
      sends: { type: "string" },
      kills: { type: "string" },
    },
  });
  const chosen = proofs.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const unknown = positionals.filter((name) => !proofs.some((proof) => proof.name === name));
  const databases = kinds.filter((kind) => values.database === undefined || values.database === kind);
  if (unknown.length > 0 || databases.length === 0) throw new Error(usage());
  const seed = numberOf(values.seed) ?? Math.floor(Math.random() * 1_000_000);
  const more = { seed, sends: numberOf(values.sends), kills: numberOf(values.kills) };
  return { chosen, settings: databases.map((database) => ({ database, ...more })) };
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(usage());
  return number;
}

function usage(): string {
  const names = proofs.map(({ name, shows }) => `  ${name.padEnd(12)} ${shows}`).join("\n");
  return `npm run prove -- [proof …] [--database ${kinds.join("|")}] [--seed n] [--sends n] [--kills n]\n${names}`;
}

/** Carries out one proof and prints what it has seen. Answers whether it has succeeded. */
async function prove({ name, shows, run }: Proof, settings: ProofSettings): Promise<boolean> {
  console.log(`\n── ${name}, ${settings.database}, seed ${settings.seed}\n   ${shows}`);
  const startedAt = performance.now();
  const { counts, failures } = await run(settings).catch(
    (cause: unknown): ProofReport => ({ counts: {}, failures: [String(cause)] }),
  );
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  for (const [what, count] of Object.entries({ ...counts, seconds }))
    console.log(`${count.toLocaleString("en").padStart(12)}  ${what}`);
  for (const failure of failures) console.log(`   WRONG: ${failure}`);
  return failures.length === 0;
}

async function proveAll({ chosen, settings }: Request): Promise<void> {
  generate();
  const missing = settings.some(({ database }) => database === "postgres")
    ? installMissing(integrationPackages)
    : undefined;
  if (missing !== undefined) throw new Error(missing);
  const failed: string[] = [];
  for (const proof of chosen)
    for (const one of settings) if (!(await prove(proof, one))) failed.push(`${proof.name}, ${one.database}`);
  console.log(failed.length > 0 ? `\nNot proved: ${failed.join("; ")}` : "\nEverything is proved.");
  process.exitCode = failed.length > 0 ? 1 : 0;
}

try {
  await proveAll(readRequest());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
