import { readFileSync } from "node:fs";

/** What a generator needs to know of a seeded site: cookies by user, conversations by group and by pair of users. */
export type Seed = {
  cookies: string[];
  groups: Record<string, number>;
  /** By `smaller:larger` index of the two users. */
  directs: Record<string, number>;
};

/** Reads a seed's file. */
export function readSeed(file: string): Seed {
  return JSON.parse(readFileSync(file, "utf8")) as Seed;
}
