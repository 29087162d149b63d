import { parseArgs } from "node:util";
import { ConfigurationError } from "#lib/server/ports/env.ts";
import { peerNamed } from "./peers/registry.ts";
import { scenarios } from "./scenarios/registry.ts";
import type { Scenario } from "./scenarios/scenario.ts";

/** What a run of the benchmark was asked to do. */
export type Options = {
  scenarios: Scenario[];
  /** Whether other systems run beside this program. */
  hasPeers: boolean;
  /** When given, no others run. */
  only: string[] | null;
  repetitions: number;
  workers: number;
  isQuick: boolean;
  /** A file of results to make the report from, without measuring anything. */
  report: string | null;
};

const usage = `npm run bench -- [--peers] [--scn s1,s2,s3,s4,s5,s6,browser,g] [--only webqq,ws] [--reps 3] [--workers 2] [--quick]
npm run bench -- --report bench/results/….jsonl`;

/** @throws ConfigurationError for a word that means nothing here. */
export function readOptions(words: string[]): Options {
  const values = parse(words);
  return {
    scenarios: names(values.scn ?? [...scenarios.keys()].join()).map(scenarioNamed),
    hasPeers: values.peers ?? false,
    only: values.only === undefined ? null : names(values.only).map(known),
    repetitions: values.quick ? 1 : count("reps", values.reps),
    workers: count("workers", values.workers),
    isQuick: values.quick ?? false,
    report: values.report ?? null,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        peers: { type: "boolean" },
        scn: { type: "string" },
        only: { type: "string" },
        reps: { type: "string", default: "3" },
        workers: { type: "string", default: "2" },
        quick: { type: "boolean" },
        report: { type: "string" },
      },
    }).values;
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : String(cause));
  }
}

const names = (list: string) => list.split(",").filter(Boolean);

function scenarioNamed(name: string): Scenario {
  const scenario = scenarios.get(name);
  if (!scenario) throw usageError(`There is no scenario ${name}.`);
  return scenario;
}

function known(name: string): string {
  try {
    return peerNamed(name).name;
  } catch (cause) {
    throw usageError(cause instanceof Error ? cause.message : String(cause));
  }
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 20) return value;
  throw usageError(`--${name} must be a whole number from 1 to 20.`);
}

const usageError = (sentence: string) => new ConfigurationError(`${sentence}\n${usage}`);
