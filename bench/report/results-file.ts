import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Figures } from "../scenarios/scenario.ts";
import type { Machine } from "./machine.ts";

/** What one run of one scenario on one peer led to. */
export type Result = {
  scenario: string;
  peer: string;
  repetition: number;
  figures: Figures;
  details?: unknown;
  error?: string;
};

/** A run's results: one line about the machine, then one for each result. */
export type Results = { machine: Machine; results: Result[] };

const folder = path.join(import.meta.dirname, "../results");

/** Keeps results as they come, so that a run that is broken off has told what it found. */
export class ResultsFile {
  readonly path: string;

  constructor(machine: Machine) {
    mkdirSync(folder, { recursive: true });
    this.path = path.join(folder, `${machine.at.replace(/[:.]/g, "-")}.jsonl`);
    this.#append(machine);
  }

  add(result: Result): void {
    this.#append({ at: new Date().toISOString(), ...result });
  }

  #append(line: unknown): void {
    appendFileSync(this.path, `${JSON.stringify(line)}\n`);
  }
}

/** Reads what such a file holds. */
export function readResults(file: string): Results {
  const [machine, ...results] = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
  return { machine: machine as Machine, results: results as Result[] };
}
